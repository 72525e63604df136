package cn.anxue.school;

import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The after-school service of a region in a month.
 *
 * @param month its first day
 * @param from the first day whose money counts
 * @param until the last day whose money counts, the month's
 * @param known what was recorded later does not count
 * @param monthlyFeeCap the local limit at the end of the month, if one is laid down
 * @param subsidyPerPupilDay what public money adds by then, if it does
 * @param counties the same by place, in the order of their codes
 */
@Schema(name = "SchoolReport")
public record SchoolReport(
        String regionCode,
        String regionName,
        LocalDate month,
        LocalDate from,
        LocalDate until,
        Instant known,
        Counted total,
        Map<Stage, Counted> byStage,
        Funds funds,
        @Nullable Money monthlyFeeCap,
        @Nullable String monthlyFeeCapDocument,
        @Nullable Money subsidyPerPupilDay,
        @Nullable String subsidyDocument,
        List<County> counties) {
    /**
     * Schools and those in them, never by name.
     *
     * @param schools that offer the service in the month
     * @param reported those of them that have counted it
     * @param participationPercent of pupils, with two decimals
     */
    @Schema(name = "SchoolsCounted")
    public record Counted(
            long schools, long reported, long pupils, long participants, long teachers, String participationPercent) {}

    /**
     * Money of the accounts, from the books.
     *
     * @param received fees, subsidies and interest together
     * @param held what the accounts hold on the last day
     */
    @Schema(name = "SchoolFunds")
    public record Funds(
            Money received,
            Money fees,
            Money subsidies,
            Money interest,
            Money spent,
            Map<SpendingPurpose, Money> spentByPurpose,
            Money held) {}

    /** One place below. */
    @Schema(name = "SchoolsOfCounty")
    public record County(String regionCode, String regionName, Counted counted, Money received, Money held) {}
}
