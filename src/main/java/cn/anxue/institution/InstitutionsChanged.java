package cn.anxue.institution;

import java.util.List;
import java.util.Set;

/** Fired in the database transaction that changes their particulars. */
public record InstitutionsChanged(List<Change> changes) {
    /**
     * One institution's.
     *
     * @param fields top-level names as in the JSON, among them {@code scale} and {@code licence}
     */
    public record Change(InstitutionId id, Set<String> fields) {}
}
