package cn.anxue.enforcement.web;

import cn.anxue.enforcement.list.ListEntryState;
import cn.anxue.enforcement.list.WhiteCandidate;
import cn.anxue.enforcement.list.WhiteReason;
import cn.anxue.institution.InstitutionCategory;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies about who belongs on the white list. */
public final class WhiteListBody {
    private WhiteListBody() {}

    /** An institution held against the four tests, with the reason for each that is not met. */
    @Schema(name = "WhiteListCandidate")
    public record Candidate(
            UUID id,
            @Schema(maxLength = 100) String name,
            @Schema(maxLength = 18) String uscc,
            InstitutionCategory category,
            @Schema(maxLength = 9) String regionCode,
            boolean belongs,
            @Schema(maxItems = 10) List<Absence> absent,
            @Nullable ListEntryState entryState) {
        static Candidate from(WhiteCandidate candidate) {
            return new Candidate(
                    candidate.institution().value(),
                    candidate.name(),
                    candidate.uscc(),
                    candidate.category(),
                    candidate.regionCode(),
                    candidate.belongs(),
                    candidate.reasons().stream().map(Absence::from).toList(),
                    candidate.entry());
        }
    }

    /** Which test is not met, and why. */
    @Schema(name = "WhiteListAbsence")
    public record Absence(
            int test,
            WhiteReason reason,
            @Schema(maxLength = 100) String text) {
        static Absence from(WhiteReason reason) {
            return new Absence(reason.test(), reason, reason.text().zh());
        }
    }
}
