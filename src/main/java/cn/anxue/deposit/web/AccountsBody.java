package cn.anxue.deposit.web;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Numbers of accounts the bank opened after the agreement was written; an absent one stays as it is. */
@Schema(name = "AgreementAccountsBody")
public record AccountsBody(
        @Schema(pattern = AgreementBody.ACCOUNT) @Size(max = 64) @Nullable
        String depositAccount,

        @Schema(pattern = AgreementBody.ACCOUNT) @Size(max = 64) @Nullable
        String feeAccount) {}
