package cn.anxue.institution.web;

import cn.anxue.institution.Handover;
import cn.anxue.institution.Relation;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import cn.anxue.region.AuthorityId;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A handover that is asked for. */
@Schema(
        name = "TransferBody",
        requiredProperties = {"relation", "authorityId", "agreementNumber", "on"})
public record TransferBody(
        @Schema(implementation = Relation.class) @Nullable String relation,
        @Nullable UUID authorityId,
        @Size(max = 100) @Nullable String agreementNumber,
        @Schema(format = "date") @Nullable String on) {

    Handover read() {
        var found = new Violations();
        var reader = new BodyReader(found);
        var asked = reader.choice("/relation", relation, Relation.values());
        var day = reader.requiredDate("/on", on);
        if (authorityId == null) {
            found.add("/authorityId", RequestProblem.REQUIRED);
        }
        if (agreementNumber == null || agreementNumber.isBlank()) {
            found.add("/agreementNumber", RequestProblem.REQUIRED);
        }
        found.throwIfAny();
        return new Handover(
                Objects.requireNonNull(asked),
                new AuthorityId(Objects.requireNonNull(authorityId)),
                Objects.requireNonNull(agreementNumber),
                Objects.requireNonNull(day));
    }
}
