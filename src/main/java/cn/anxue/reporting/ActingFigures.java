package cn.anxue.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What a bureau did: notices, lists, visits, and what came of them. */
@ApplicationScoped
class ActingFigures {
    private final EnforcementFigures enforcement;
    private final VisitFigures visits;
    private final OutcomeFigures outcomes;

    ActingFigures(EnforcementFigures enforcement, VisitFigures visits, OutcomeFigures outcomes) {
        this.enforcement = enforcement;
        this.visits = visits;
        this.outcomes = outcomes;
    }

    StandingReport.Notices notices(String regionCode, LocalDate until) {
        return enforcement.notices(regionCode, until);
    }

    StandingReport.Lists lists(String regionCode, LocalDate until) {
        return enforcement.lists(regionCode, until);
    }

    Watching watching(Span span) {
        return new Watching(
                span.from(),
                visits.campaigns(span),
                visits.rounds(span),
                visits.checks(span),
                outcomes.closeOut(span),
                outcomes.annual(span),
                outcomes.tipOffs(span));
    }
}
