package cn.anxue.reporting;

import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Relation;
import cn.anxue.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the standing report of a region together. */
@ApplicationScoped
public class StandingReports {
    private final ReportScope scope;
    private final InstitutionFigures institutions;
    private final DepositFigures deposits;
    private final ActingFigures acting;
    private final Shares shares;

    StandingReports(
            ReportScope scope,
            InstitutionFigures institutions,
            DepositFigures deposits,
            ActingFigures acting,
            Shares shares) {
        this.scope = scope;
        this.institutions = institutions;
        this.deposits = deposits;
        this.acting = acting;
        this.shares = shares;
    }

    /**
     * @param from the first day of what was done; that of the year if absent
     * @param until today if absent
     */
    @Transactional
    public StandingReport report(
            Caller caller, String regionCode, Relation relation, @Nullable LocalDate from, @Nullable LocalDate until) {
        Region region = scope.require(caller, regionCode);
        LocalDate day = scope.lastDay(until);
        List<CountedInstitution> all = institutions.of(regionCode, relation, day);
        List<InstitutionId> counted = all.stream()
                .filter(CountedInstitution::counts)
                .map(CountedInstitution::id)
                .toList();
        StandingReport.Deposits held = deposits.figures(counted);
        return new StandingReport(
                regionCode,
                region.name(),
                relation,
                day,
                scope.today(),
                institutions.figures(all),
                held,
                acting.notices(regionCode, day),
                acting.lists(regionCode, day),
                institutions.supervisors(regionCode, counted, day),
                acting.watching(new Span(regionCode, scope.firstDay(from, day), day)),
                shares.of(regionCode, day, counted.size(), held.held()));
    }
}
