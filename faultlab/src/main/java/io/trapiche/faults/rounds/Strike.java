package io.trapiche.faults.rounds;

/** What is done to the service, its engines, or a part of it. */
sealed interface Strike permits Injection.Kind, KillPoint, FollowerFault {}
