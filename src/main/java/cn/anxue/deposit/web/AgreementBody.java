package cn.anxue.deposit.web;

import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementId;
import cn.anxue.deposit.agreement.AnnualRate;
import cn.anxue.deposit.agreement.InterestOwner;
import cn.anxue.deposit.agreement.InterestTerms;
import cn.anxue.deposit.agreement.SettlementAccount;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agreement as a client writes it; either account may be absent. */
@Schema(name = "AgreementBody")
public record AgreementBody(
        @NotNull @Size(max = 64) String number,
        @NotNull @Pattern(regexp = "[0-9]{12}") String bankCode,

        @Schema(pattern = ACCOUNT, examples = "6222000000000001") @Size(max = 64) @Nullable
        String depositAccount,

        @Schema(pattern = ACCOUNT) @Size(max = 64) @Nullable String feeAccount,
        @NotNull @Valid Settlement settlementAccount,
        @NotNull @Valid Interest interest,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,

        @Schema(description = "The agreement this one follows, on a change of bank or a renewal") @Nullable
        UUID replaces) {
    static final String ACCOUNT = "^[0-9 ]{6,64}$";

    /** The institution's own account that all money due to it goes to. */
    @Schema(name = "SettlementAccount")
    public record Settlement(
            @NotNull @Size(max = 128) String bankName,
            @NotNull @Size(max = 64) String account,
            @NotNull @Size(max = 128) String name) {}

    /** What was agreed about interest. */
    @Schema(name = "InterestTerms")
    public record Interest(
            @NotNull AnnualRate annualRate,

            @Schema(description = "Days of the year the bank posts interest on, as in 03-20")
            @NotNull
            @Size(min = 1, max = InterestTerms.POSTING_DAYS_MAX)
            List<@NotNull @Pattern(regexp = "[0-9]{2}-[0-9]{2}") String> postingDays,

            @NotNull InterestOwner owner) {
        static Interest from(InterestTerms terms) {
            List<String> days = terms.days().stream()
                    .map(day -> day.toString().substring(2))
                    .toList();
            return new Interest(new AnnualRate(terms.annualRate()), days, terms.owner());
        }

        InterestTerms read() {
            List<MonthDay> days =
                    IntStream.range(0, postingDays.size()).mapToObj(this::day).toList();
            return InterestTerms.of(annualRate.fraction(), days, owner);
        }

        private MonthDay day(int place) {
            try {
                return MonthDay.parse("--" + postingDays.get(place));
            } catch (DateTimeException e) {
                throw new ProblemException(
                        RequestProblem.INVALID_VALUE, "/interest/postingDays/" + place, Map.of("reason", "MM-DD"));
            }
        }
    }

    AgreementDraft read() {
        return new AgreementDraft(
                number.strip(),
                bankCode,
                depositAccount,
                feeAccount,
                new SettlementAccount(
                        settlementAccount.bankName().strip(),
                        settlementAccount.account().replace(" ", ""),
                        settlementAccount.name().strip()),
                interest.read(),
                startsOn,
                endsOn,
                replaces == null ? null : new AgreementId(replaces));
    }
}
