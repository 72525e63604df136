package cn.anxue.institution;

import java.time.LocalDate;
import java.util.List;

/** Fired in the database transaction that moves them from one state to another. */
public record InstitutionsMoved(List<Moved> moves) {
    /** One institution's move. */
    public record Moved(
            InstitutionId id,
            InstitutionMove move,
            InstitutionState from,
            InstitutionState to,
            LocalDate on,
            String decision) {}
}
