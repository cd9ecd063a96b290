package io.trapiche.adapter.marketplace.grpc.error;

import io.grpc.Status;

/**
 * Every reason an error of this edge can have, with its status (AIP-193). Published: a name is
 * never changed and never used for anything else. {@code docs/errors.md} explains each.
 */
public enum ErrorReason {
    CREDENTIALS_MISSING(Status.Code.UNAUTHENTICATED),
    CREDENTIALS_INVALID(Status.Code.UNAUTHENTICATED),
    NOT_YOUR_MARKETPLACE(Status.Code.PERMISSION_DENIED),
    MARKETPLACE_NOT_CONNECTED(Status.Code.PERMISSION_DENIED),
    UNKNOWN_ACCOUNT(Status.Code.NOT_FOUND),
    ACCOUNT_SUSPENDED(Status.Code.FAILED_PRECONDITION),
    FRANCHISES_NOT_ENABLED(Status.Code.FAILED_PRECONDITION),
    INVALID_REQUEST(Status.Code.INVALID_ARGUMENT),
    UNREADABLE_MESSAGE(Status.Code.INVALID_ARGUMENT),
    INVALID_RESUME_TOKEN(Status.Code.INVALID_ARGUMENT),
    ORDER_NOT_FOUND(Status.Code.NOT_FOUND),
    ORDER_PLACED_WITH_OTHER_CONTENT(Status.Code.ALREADY_EXISTS),
    ORDER_ALREADY_CANCELLED(Status.Code.FAILED_PRECONDITION),
    ORDER_ALREADY_RETURNED(Status.Code.FAILED_PRECONDITION),
    ORDER_PARTLY_INVOICED(Status.Code.FAILED_PRECONDITION),
    ORDER_ALREADY_REFUSED(Status.Code.FAILED_PRECONDITION),
    ORDER_NOT_PARKED(Status.Code.FAILED_PRECONDITION),
    ORDER_IN_VTEX_ALREADY(Status.Code.FAILED_PRECONDITION),
    TOO_MANY_PLACEMENTS(Status.Code.RESOURCE_EXHAUSTED),
    TOO_MANY_WATCHES(Status.Code.RESOURCE_EXHAUSTED),
    MESSAGE_TOO_LARGE(Status.Code.RESOURCE_EXHAUSTED),
    STORAGE_UNAVAILABLE(Status.Code.UNAVAILABLE),
    SHUTTING_DOWN(Status.Code.UNAVAILABLE),
    CONCURRENT_CHANGE(Status.Code.ABORTED),
    DEADLINE_PASSED(Status.Code.DEADLINE_EXCEEDED),
    CALL_CANCELLED(Status.Code.CANCELLED),
    UNKNOWN_METHOD(Status.Code.UNIMPLEMENTED),
    INTERNAL_ERROR(Status.Code.INTERNAL);

    /** The domain of every reason. */
    static final String DOMAIN = "trapiche.io";

    private final Status.Code code;

    ErrorReason(Status.Code code) {
        this.code = code;
    }

    public Status.Code code() {
        return code;
    }
}
