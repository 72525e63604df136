package cn.anxue.publicregister.web;

import cn.anxue.enforcement.Standing;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.Licence;
import cn.anxue.problem.Text;
import cn.anxue.publicregister.FeeAccount;
import cn.anxue.publicregister.Flag;
import cn.anxue.publicregister.FlagKind;
import cn.anxue.publicregister.FlagState;
import cn.anxue.publicregister.Found;
import cn.anxue.publicregister.HistoryLine;
import cn.anxue.publicregister.PublicDeposit;
import cn.anxue.publicregister.PublicInstitution;
import cn.anxue.publicregister.StandingWords;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The public register in the language of the reader. */
final class PublicBody {
    private PublicBody() {}

    /** Where an institution stands and what to do about it. */
    @Schema(name = "PublicStanding")
    public record StandingBody(
            Standing code,
            @Size(max = 60) String text,
            @Size(max = 100) String advice) {
        static StandingBody of(StandingWords words, Locale locale) {
            return new StandingBody(words.code(), in(words.text(), locale), in(words.advice(), locale));
        }
    }

    /** Something published, with its number. */
    @Schema(name = "PublicNotice")
    public record NoticeBody(
            String number,
            FlagKind kind,
            String text,
            String authority,
            LocalDate issuedOn,
            FlagState state,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate endedOn,
            @Nullable String reply) {
        static NoticeBody of(Flag flag, @Nullable String reply, Locale locale) {
            return new NoticeBody(
                    flag.number(),
                    flag.kind(),
                    in(flag.kind().text(), locale),
                    flag.authority(),
                    flag.issuedOn(),
                    flag.state(),
                    flag.dueOn(),
                    flag.endedOn(),
                    reply);
        }
    }

    /** One institution's page. */
    @Schema(name = "PublicInstitution")
    public record InstitutionPage(
            String name,
            @Nullable String brandName,
            List<String> formerNames,
            String uscc,
            InstitutionCategory category,
            String region,
            String address,
            String authority,
            @Nullable String authorityPhone,
            StandingBody standing,
            @Nullable Licence licence,
            PublicDeposit deposit,
            @Nullable FeeAccount feeAccount,
            @Nullable LocalDate reconciledOn,
            List<NoticeBody> notices,
            Instant asOf) {
        static InstitutionPage of(PublicInstitution institution, Locale locale) {
            return new InstitutionPage(
                    institution.name(),
                    institution.brandName(),
                    institution.formerNames(),
                    institution.uscc(),
                    institution.category(),
                    institution.region(),
                    institution.address(),
                    institution.authority(),
                    institution.authorityPhone(),
                    StandingBody.of(institution.standing(), locale),
                    institution.licence(),
                    institution.deposit(),
                    institution.feeAccount(),
                    institution.reconciled() == null
                            ? null
                            : institution.reconciled().on(),
                    institution.notices().stream()
                            .map(flag -> NoticeBody.of(flag, institution.reply(flag.number()), locale))
                            .toList(),
                    institution.asOf());
        }
    }

    /** One line of a search. */
    @Schema(name = "PublicSearchResult")
    public record FoundBody(
            String name,
            @Nullable String uscc,
            @Nullable String formerName,
            String region,
            @Nullable String address,
            StandingBody standing,
            List<NoticeBody> notices,
            boolean near) {
        static FoundBody of(Found found, Locale locale) {
            return new FoundBody(
                    found.name(),
                    found.uscc(),
                    found.formerName(),
                    found.region(),
                    found.address(),
                    StandingBody.of(found.standing(), locale),
                    found.notices().stream()
                            .map(flag -> NoticeBody.of(flag, null, locale))
                            .toList(),
                    found.near());
        }
    }

    /** One line of the history. */
    @Schema(name = "PublicHistoryLine")
    public record HistoryBody(LocalDate on, String code, String text, String number) {
        static HistoryBody of(HistoryLine line, Locale locale) {
            return new HistoryBody(line.on(), line.code(), in(line.text(), locale), line.number());
        }
    }

    /** The account a family was given. */
    @Schema(name = "AccountCheckBody")
    public record AccountBody(
            @NotNull @Size(max = 64) @Nullable String account) {}

    /** Whether fees belong into it. */
    @Schema(name = "AccountCheckAnswer")
    public record AccountAnswer(boolean match, String text) {}

    static String in(Text text, Locale locale) {
        return text.in(locale, Map.of());
    }
}
