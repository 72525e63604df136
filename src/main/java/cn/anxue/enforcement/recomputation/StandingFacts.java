package cn.anxue.enforcement.recomputation;

import cn.anxue.enforcement.Standing;
import cn.anxue.institution.InstitutionState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the standing of one institution follows from.
 *
 * @param state as its history of decisions leaves it
 * @param licenceUntil null without a licence
 * @param blacklisted whether an entry on the black list covers the day
 * @param rectifying whether an order to put something right is in force
 * @param deposited whether its deposit is there
 * @param shown its standing as everybody is told
 */
record StandingFacts(
        UUID institution,
        InstitutionState state,
        @Nullable LocalDate licenceFrom,
        @Nullable LocalDate licenceUntil,
        boolean blacklisted,
        boolean rectifying,
        boolean deposited,
        Standing shown) {
    /** The first of the cases that applies, told once more than in the database. */
    Standing recomputed(LocalDate day) {
        if (licenceFrom == null || licenceUntil == null) {
            return Standing.UNLICENSED;
        }
        if (state == InstitutionState.REVOKED) {
            return Standing.REVOKED;
        }
        if (state == InstitutionState.CLOSED) {
            return Standing.CLOSED;
        }
        if (blacklisted) {
            return Standing.BLACKLISTED;
        }
        return withoutList(day, licenceFrom, licenceUntil);
    }

    private Standing withoutList(LocalDate day, LocalDate from, LocalDate until) {
        return switch (state) {
            case OPERATION_SUSPENDED -> Standing.OPERATION_SUSPENDED;
            case MISSING -> Standing.MISSING;
            case ENROLMENT_SUSPENDED, CLOSING -> Standing.ENROLMENT_SUSPENDED;
            case REVOKED -> Standing.REVOKED;
            case CLOSED -> Standing.CLOSED;
            case REGISTERED, ACTIVE -> whileOpen(day, from, until);
        };
    }

    private Standing whileOpen(LocalDate day, LocalDate from, LocalDate until) {
        if (rectifying) {
            return Standing.RECTIFYING;
        }
        if (day.isBefore(from) || day.isAfter(until)) {
            return Standing.LICENCE_EXPIRED;
        }
        return deposited ? Standing.NORMAL : Standing.DEPOSIT_SHORT;
    }
}
