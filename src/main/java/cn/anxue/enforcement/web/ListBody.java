package cn.anxue.enforcement.web;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.ListDraft;
import cn.anxue.enforcement.ListEntryState;
import cn.anxue.enforcement.ListEntryView;
import cn.anxue.enforcement.ListKind;
import cn.anxue.identity.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the lists endpoint. */
public final class ListBody {
    private ListBody() {}

    /** A listing that is proposed; it takes effect when decided. */
    @Schema(name = "ListEntryRequest")
    public record Request(
            @NotNull @Valid SubjectBody.Request subject,
            @NotBlank @Size(max = 1000) String basis,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        ListDraft draft(ListKind list) {
            return new ListDraft(list, subject.addressee(), basis.strip(), from, until);
        }
    }

    /** Why an entry is to be taken off. */
    @Schema(name = "ListEntryRemoval")
    public record Removal(@NotBlank @Size(max = 1000) String reason) {}

    /** An entry. */
    @Schema(name = "ListEntry")
    public record Answer(
            UUID id,

            @Schema(type = SchemaType.STRING, maxLength = 40, examples = "承教监黑〔2026〕3号") @Nullable
            DocumentNumber number,

            ListKind list,
            ListEntryState state,
            SubjectBody.Answer subject,
            @Schema(maxLength = 9) String regionCode,
            UUID authorityId,
            @Schema(maxLength = 1000) String basis,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate listedOn,
            @Schema(maxLength = 1000) @Nullable String removalReason,
            @Nullable LocalDate removedOn) {
        static Answer from(ListEntryView entry, Caller caller) {
            return new Answer(
                    entry.id().value(),
                    entry.number(),
                    entry.list(),
                    entry.state(),
                    SubjectBody.Answer.from(entry.subject(), caller),
                    entry.regionCode(),
                    entry.authorityId().value(),
                    entry.basis(),
                    entry.from(),
                    entry.until(),
                    entry.listedOn(),
                    entry.removalReason(),
                    entry.removedOn());
        }
    }
}
