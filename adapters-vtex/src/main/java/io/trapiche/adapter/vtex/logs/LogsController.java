package io.trapiche.adapter.vtex.logs;

import io.trapiche.adapter.vtex.inbound.LiveSecrets;
import io.trapiche.adapter.vtex.inbound.Problem;
import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.log.port.LogEntry.Status;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where VTEX's integration log screen reads what happened on a day. */
@RestController
public final class LogsController {

    /** Wide, and still days that every store and clock can tell. */
    private static final ValueRange YEARS = ValueRange.of(1970, 9999);

    private final LiveSecrets secrets;
    private final IntegrationLog log;

    public LogsController(LiveSecrets secrets, IntegrationLog log) {
        this.secrets = secrets;
        this.log = log;
    }

    /** The day's last thousand entries; VTEX's form knows no pages. */
    @GetMapping({"/vtex/{account}/{secret}/logs", "/vtex/{account}/{secret}/logs/"})
    public ResponseEntity<?> logs(
            @PathVariable("account") String account,
            @PathVariable("secret") String secret,
            @RequestParam(name = "DateAt", required = false) @Nullable String day,
            @RequestParam(name = "status", required = false, defaultValue = "all") String status) {
        Optional<AccountName> caller = secrets.admit(account, secret);
        return caller.isEmpty() ? Problem.notFound() : logs(caller.get(), day(day), status);
    }

    private ResponseEntity<?> logs(AccountName account, Parsed<LocalDate> day, String status) {
        Violations violations = new Violations();
        LocalDate sound = violations.take(day);
        if (!isStatus(status)) {
            violations.add("status", "is unknown (expected: all, sucess or error)");
        }
        return violations.isEmpty() && sound != null
                ? ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(
                                LogMessages.of(
                                        log.ofDay(
                                                account,
                                                sound,
                                                statusOf(status),
                                                IntegrationLog.LONGEST_PAGE)))
                : Problem.malformed(violations.all());
    }

    private static Parsed<LocalDate> day(@Nullable String text) {
        try {
            if (text != null) {
                LocalDate day = LocalDate.parse(text);
                if (YEARS.isValidIntValue(day.getYear())) {
                    return Parsed.valid(day);
                }
            }
        } catch (DateTimeParseException _) {
            // Said below, as for none at all.
        }
        return Parsed.faulty(
                new Violation(
                        "DateAt",
                        "is missing or malformed (expected: yyyy-mm-dd, years " + YEARS + ")"));
    }

    /** VTEX writes one of them wrong; a caller may get it right. */
    private static boolean isStatus(String status) {
        return status.equals("all") || statusOf(status) != null;
    }

    private static @Nullable Status statusOf(String status) {
        return switch (status) {
            case "sucess", "success" -> Status.SUCCESS;
            case "error" -> Status.ERROR;
            default -> null;
        };
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(ErrorResponseException refusal) {
        return Problem.refused(refusal);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(StorageUnavailable down) {
        return Problem.unavailable();
    }
}
