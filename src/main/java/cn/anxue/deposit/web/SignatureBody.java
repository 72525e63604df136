package cn.anxue.deposit.web;

import cn.anxue.deposit.agreement.Party;
import cn.anxue.deposit.agreement.SignatureDraft;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signature as it is handed in. */
@Schema(name = "SignatureBody")
public record SignatureBody(
        @NotNull Party party,
        @NotNull @Size(max = 64) String signedBy,
        @NotNull LocalDate signedOn,

        @Schema(description = "The scanned copy of a signature given on paper") @Nullable
        UUID documentId) {
    SignatureDraft read() {
        return new SignatureDraft(party, signedBy.strip(), signedOn, documentId);
    }
}
