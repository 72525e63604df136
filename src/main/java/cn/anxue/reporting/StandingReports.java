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
    private final EnforcementFigures enforcement;
    private final Shares shares;

    StandingReports(
            ReportScope scope,
            InstitutionFigures institutions,
            DepositFigures deposits,
            EnforcementFigures enforcement,
            Shares shares) {
        this.scope = scope;
        this.institutions = institutions;
        this.deposits = deposits;
        this.enforcement = enforcement;
        this.shares = shares;
    }

    /** @param until today if absent */
    @Transactional
    public StandingReport report(Caller caller, String regionCode, Relation relation, @Nullable LocalDate until) {
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
                enforcement.notices(regionCode, day),
                enforcement.lists(regionCode, day),
                institutions.supervisors(regionCode, counted, day),
                shares.of(regionCode, day, counted.size(), held.held()));
    }
}
