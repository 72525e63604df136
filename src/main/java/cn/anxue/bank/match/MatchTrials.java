package cn.anxue.bank.match;

import cn.anxue.bank.LineId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.money.Money;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules find for lines that nothing explains, and would do; nothing is changed. */
@ApplicationScoped
@Transactional
public class MatchTrials {
    private final OpenLines lines;
    private final CandidateSearch search;
    private final MatchedLines matched;
    private final InstitutionRegister institutions;
    private final Regions regions;

    MatchTrials(
            OpenLines lines,
            CandidateSearch search,
            MatchedLines matched,
            InstitutionRegister institutions,
            Regions regions) {
        this.lines = lines;
        this.search = search;
        this.matched = matched;
        this.institutions = institutions;
        this.regions = regions;
    }

    /** What one line would come to. */
    public record Trial(LineId line, Money left, MatchVerdict verdict, List<MatchCandidate> candidates) {}

    /**
     * All that a line may belong to, strongest first; equal ones all stand there.
     *
     * @throws ProblemException {@code NOT_FOUND}, also where the line is out of sight
     */
    public List<MatchCandidate> candidates(Caller caller, LineId id) {
        institutions.requireSight(caller, matched.get(id).institution());
        return lines.find(id)
                .map(line -> search.of(List.of(line)).get(id))
                .map(CandidateSearch.Found::candidates)
                .orElse(List.of());
    }

    /**
     * Open lines of a region or an account, oldest first.
     *
     * @throws ProblemException {@code NOT_FOUND} for a region beyond the caller's
     */
    public Page<Trial> tryOut(
            Caller caller, @Nullable String regionCode, @Nullable String account, @Nullable UUID after, int limit) {
        String own = caller.scope() instanceof Scope.Region scope ? scope.regionCode() : "";
        String asked = regionCode == null ? own : regionCode;
        if (own.isEmpty() || !regions.within(asked, own)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        List<OpenLine> open = lines.page(asked, account, after, limit + 1);
        Map<LineId, CandidateSearch.Found> found = open.isEmpty() ? Map.of() : search.of(open);
        List<Trial> trials = new ArrayList<>();
        for (OpenLine line : open) {
            CandidateSearch.Found one = found.getOrDefault(line.id(), CandidateSearch.Found.NOTHING);
            trials.add(new Trial(line.id(), line.left(), one.verdict(), one.candidates()));
        }
        return Page.of(trials, limit, trial -> Cursor.encode(trial.line().value()));
    }
}
