package cn.anxue.enforcement.penalty;

import cn.anxue.approval.ApprovalService;
import cn.anxue.enforcement.NumberSeries;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;

/** Tells the party what is intended, and hears it. */
@ApplicationScoped
public class PenaltyHearings {
    private static final String OVERTAKEN = "当事人已在期限内要求听证，本提议失效；听证后重新提出。";

    private final PenaltyDesk desk;
    private final PenaltyLimits limits;
    private final PenaltyInvestigation papers;
    private final PenaltyNumbers numbers;
    private final ApprovalService approvals;

    PenaltyHearings(
            PenaltyDesk desk,
            PenaltyLimits limits,
            PenaltyInvestigation papers,
            PenaltyNumbers numbers,
            ApprovalService approvals) {
        this.desk = desk;
        this.limits = limits;
        this.papers = papers;
        this.numbers = numbers;
        this.approvals = approvals;
    }

    /** When and where a hearing is held, and who presides. */
    public record Call(LocalDate on, String place, String chair) {}

    /** Issues the pre-notice (处罚告知). */
    @Transactional
    public PenaltyFile announce(Caller caller, PenaltyId id, long version, Terms terms) {
        PenaltyCase file = desk.open(caller, id, version);
        file.require(PenaltyState.PRE_NOTICE);
        requireNoProposal(file);
        limits.of(file, terms, desk.today()).check(terms);
        file.become(PenaltyState.PRE_NOTICE);
        file.hearing = null;
        String number = numbers.draw(file.handlerId, NumberSeries.PENALTY_PRE_NOTICE, desk.today());
        file.preNotices.add(new PreNotice(number, desk.today(), caller.id(), terms, null, null));
        return desk.done(caller, file, "announced", "state", "preNotices");
    }

    /** Takes the pre-notice back; the investigation goes on. */
    @Transactional
    public PenaltyFile recall(Caller caller, PenaltyId id, long version) {
        PenaltyCase file = desk.open(caller, id, version);
        file.requireState(PenaltyState.PRE_NOTICE, PenaltyState.HEARING);
        requireNoProposal(file);
        file.become(PenaltyState.INVESTIGATED);
        PreNotice told = file.preNotice().orElseThrow();
        PenaltyCase.replaceLast(file.preNotices, told.recalled(desk.today()));
        return desk.done(caller, file, "recalled", "state", "preNotices");
    }

    /** Files what the party says; a request for a hearing in time opens one, and voids what was proposed meanwhile. */
    @Transactional
    public PenaltyFile hear(Caller caller, PenaltyId id, long version, PenaltyInvestigation.PaperDraft paper) {
        PenaltyCase file = desk.open(caller, id, version);
        file.requireState(PenaltyState.PRE_NOTICE, PenaltyState.HEARING);
        Service told = file.preNotice().map(PreNotice::service).orElse(null);
        if (told == null) {
            throw new ProblemException(PenaltyProblem.PRE_NOTICE_NOT_SERVED);
        }
        desk.requireDay("/madeOn", paper.madeOn(), told.on());
        papers.put(caller, file, paper);
        if (paper.kind() == PaperKind.HEARING_REQUEST) {
            LocalDate until = desk.clocks().hearingRequestEnds(told).orElseThrow();
            if (paper.madeOn().isAfter(until)) {
                throw new ProblemException(PenaltyProblem.HEARING_TOO_LATE, "/madeOn", Map.of("until", until));
            }
            voidProposal(caller, file);
            file.become(PenaltyState.HEARING);
            file.hearing = Hearing.asked(paper.madeOn());
        }
        return desk.done(caller, file, "party_heard", "papers");
    }

    /** Gives notice of the hearing, seven working days ahead; again where the day changes. */
    @Transactional
    public PenaltyFile call(Caller caller, PenaltyId id, long version, Call call) {
        PenaltyCase file = desk.open(caller, id, version);
        file.requireState(PenaltyState.HEARING);
        Hearing asked = file.hearing;
        if (asked == null || asked.summary() != null) {
            throw new ProblemException(
                    PenaltyProblem.PENALTY_STATE, Map.of("state", file.state().text()));
        }
        LocalDate earliest =
                desk.deadlines().of(desk.today(), PenaltyTerms.HEARING_NOTICE).on();
        if (call.on().isBefore(earliest)) {
            throw new ProblemException(PenaltyProblem.HEARING_TOO_SOON, "/on", Map.of("earliest", earliest));
        }
        if (file.officers.stream().anyMatch(officer -> officer.isNamed(call.chair()))) {
            throw new ProblemException(PenaltyProblem.CHAIR_INVESTIGATED, "/chair", Map.of());
        }
        String number = numbers.draw(file.handlerId, NumberSeries.PENALTY_HEARING, desk.today());
        file.hearing = asked.called(number, desk.today(), call.on(), call.place(), call.chair());
        return desk.done(caller, file, "hearing_called", "hearing");
    }

    /** Files the record of a hearing that was held. */
    @Transactional
    public PenaltyFile recordHearing(Caller caller, PenaltyId id, long version, String summary) {
        PenaltyCase file = desk.open(caller, id, version);
        file.requireState(PenaltyState.HEARING);
        Hearing called = file.hearing;
        LocalDate on = called == null ? null : called.on();
        if (called == null || on == null) {
            throw new ProblemException(PenaltyProblem.HEARING_NOT_CALLED);
        }
        if (desk.today().isBefore(on)) {
            throw new ProblemException(PenaltyProblem.HEARING_NOT_DUE, Map.of("on", on));
        }
        file.hearing = called.held(summary);
        file.papers.add(new Paper(
                PaperKind.HEARING_RECORD, PaperKind.HEARING_RECORD.text().zh(), on, summary, null, caller.id()));
        return desk.done(caller, file, "hearing_held", "hearing");
    }

    /** What was put to the approver rested on nobody asking to be heard; he is told, and it is proposed anew after the hearing. */
    private void voidProposal(Caller caller, PenaltyCase file) {
        if (file.proposal().isEmpty()) {
            return;
        }
        approvals.overtake(caller, PenaltyProposals.DECISION, file.id().value(), OVERTAKEN);
        if (file.proposal().isPresent()) {
            throw new ProblemException(PenaltyProblem.DECISION_PENDING);
        }
    }

    private static void requireNoProposal(PenaltyCase file) {
        if (file.proposal().isPresent()) {
            throw new ProblemException(PenaltyProblem.DECISION_PENDING);
        }
    }
}
