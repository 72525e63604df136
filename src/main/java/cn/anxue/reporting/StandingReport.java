package cn.anxue.reporting;

import cn.anxue.enforcement.Standing;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.Relation;
import cn.anxue.money.Money;
import cn.anxue.region.Department;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How a region stands.
 *
 * @param relation through which its institutions are counted
 * @param until the last day whose records count
 * @param statesAsOf the day of the states, standings and balances
 */
public record StandingReport(
        String regionCode,
        String regionName,
        Relation relation,
        LocalDate until,
        LocalDate statesAsOf,
        Institutions institutions,
        Deposits deposits,
        Notices notices,
        Lists lists,
        Supervisors supervisors,
        Watching watching,
        List<Share> shares) {
    /**
     * The institutions of the region.
     *
     * @param count without those closed and revoked
     */
    public record Institutions(
            long count,
            Map<InstitutionCategory, Long> byCategory,
            Map<InstitutionState, Long> byState,
            Map<Standing, Long> byStanding,
            Map<Department, Long> byCompetentDepartment,
            Map<Department, Long> bySupervisingDepartment,
            long onNationalPlatform,
            String onNationalPlatformPercent) {}

    /**
     * Their deposits, summed from the books.
     *
     * @param required of those assessed
     * @param coveragePercent the share of institutions whose deposit is met
     */
    public record Deposits(
            Money required, Money held, long met, long notMet, long unassessed, String coveragePercent) {}

    /** Notices issued and not withdrawn, also to others than institutions. */
    public record Notices(Map<NoticeKind, Long> issued, Map<NoticeKind, Long> open, long withdrawn) {}

    /** Who is on the lists. */
    public record Lists(long blacklisted, Map<SubjectKind, Long> blacklistedByKind, long whitelisted) {}

    /** Supervisors in office, and how many institutions have at least one. */
    public record Supervisors(long count, long supervisedInstitutions, String coveragePercent) {}

    /**
     * The share of the total of a place above.
     *
     * @param own counted or summed here, money in fen
     * @param total as entered from its source
     */
    public record Share(Figure figure, String ofRegionCode, long own, long total, String percent, String source) {}
}
