package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.faults.Fault;
import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.journal.Journal;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Flow;
import io.trapiche.sandbox.store.Store;
import io.trapiche.sandbox.store.Transaction;
import java.time.Duration;
import java.util.Optional;

/** Takes a call in; the work behind it follows. */
public final class Intake {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Store store;
    private final Jobs jobs;
    private final Faults faults;
    private final Callbacks callbacks;
    private final Journal journal;
    private final Duration callbackDelay;

    /**
     * Takes calls in.
     *
     * @param callbackDelay until the work behind a call begins
     */
    public Intake(
            Store store,
            Jobs jobs,
            Faults faults,
            Callbacks callbacks,
            Journal journal,
            Duration callbackDelay) {
        this.store = store;
        this.jobs = jobs;
        this.faults = faults;
        this.callbacks = callbacks;
        this.journal = journal;
        this.callbackDelay = callbackDelay;
    }

    /** A call that passed its checks, and the answer to it. */
    record Accepted(
            String account,
            String marketplaceOrderId,
            Flow flow,
            String connectorEndpoint,
            Job job,
            IntegrationAnswer answer) {

        Deliveries.Key key() {
            return new Deliveries.Key(account, marketplaceOrderId, flow);
        }
    }

    Reply take(Accepted call) {
        note(call);
        var occasion = call.flow().occasion(call.account(), call.marketplaceOrderId());
        Optional<Fault> told = faults.strike(FaultKind.ANSWER_CODE, occasion, Fault::answersAtOnce);
        if (told.isEmpty() || told.get().hasEffect()) {
            enqueue(call, faults.strike(FaultKind.CALLBACK_FIRST, occasion).isPresent());
        }
        return told.map(fault -> reply(fault, call.answer()))
                .orElseGet(() -> Reply.ok(call.answer()));
    }

    private void note(Accepted call) {
        journal.note(
                call.account(),
                switch (call.flow()) {
                    case PLACE_ORDER -> Journal.ASKED_TO_PLACE;
                    case APPROVE_ORDER -> Journal.ASKED_TO_APPROVE;
                },
                "",
                call.marketplaceOrderId(),
                call.connectorEndpoint());
    }

    private static Reply reply(Fault fault, IntegrationAnswer answer) {
        return Reply.json(fault.statusOr400(), answer.telling(fault.codeOrEmpty()));
    }

    private void enqueue(Accepted call, boolean callbackFirst) {
        if (callbackFirst) {
            callbacks.deliveries().expect(call.key());
        }
        Transaction transaction = store.transaction();
        jobs.add(transaction, call.job(), callbackFirst ? Duration.ZERO : callbackDelay);
        transaction.commit();
        if (callbackFirst) {
            callbacks.deliveries().await(call.key(), LONGEST_WAIT);
        }
    }
}
