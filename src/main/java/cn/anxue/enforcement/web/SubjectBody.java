package cn.anxue.enforcement.web;

import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Subject;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a notice or a list entry is about. */
public final class SubjectBody {
    private SubjectBody() {}

    /** An institution by its id, anybody else by name; the region is the caller's own where it is left out. */
    @Schema(name = "SubjectRequest")
    public record Request(
            @NotNull SubjectKind kind,
            @Nullable UUID id,

            @Size(min = 1, max = 200) @Schema(examples = "某某艺术工作室") @Nullable
            String name,

            @Size(max = 300) @Nullable String address,

            @Pattern(regexp = "^[0-9]{6}([0-9]{3})?$") @Schema(maxLength = 9, examples = "130802") @Nullable
            String regionCode) {
        Addressee addressee() {
            return new Addressee(kind, id, name, address, regionCode);
        }
    }

    /** As it was named on the day. */
    @Schema(name = "Subject")
    public record Answer(
            SubjectKind kind,
            @Nullable UUID id,
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 300) @Nullable String address) {
        /** Persons in minimal form for whoever neither issues nor decides. */
        static Answer from(Subject subject, Caller caller) {
            boolean hidden = hides(subject, caller);
            return new Answer(
                    subject.kind(),
                    subject.id(),
                    hidden ? subject.publicName() : subject.name(),
                    hidden ? null : subject.address());
        }
    }

    static boolean hides(Subject subject, Caller caller) {
        return subject.kind() == SubjectKind.PERSON && !caller.has(Role.OFFICER) && !caller.has(Role.APPROVER);
    }
}
