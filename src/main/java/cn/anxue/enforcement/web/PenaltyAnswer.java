package cn.anxue.enforcement.web;

import cn.anxue.enforcement.penalty.CauseKind;
import cn.anxue.enforcement.penalty.ClockKind;
import cn.anxue.enforcement.penalty.Closing;
import cn.anxue.enforcement.penalty.Dues;
import cn.anxue.enforcement.penalty.Ending;
import cn.anxue.enforcement.penalty.Filing;
import cn.anxue.enforcement.penalty.Findings;
import cn.anxue.enforcement.penalty.Hearing;
import cn.anxue.enforcement.penalty.NoPenaltyGround;
import cn.anxue.enforcement.penalty.Officer;
import cn.anxue.enforcement.penalty.Outcome;
import cn.anxue.enforcement.penalty.Paper;
import cn.anxue.enforcement.penalty.Pause;
import cn.anxue.enforcement.penalty.Payment;
import cn.anxue.enforcement.penalty.PenaltyClock;
import cn.anxue.enforcement.penalty.PenaltyDecision;
import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyState;
import cn.anxue.enforcement.penalty.PenaltyView;
import cn.anxue.enforcement.penalty.PreNotice;
import cn.anxue.enforcement.penalty.Preserved;
import cn.anxue.enforcement.penalty.Publication;
import cn.anxue.enforcement.penalty.Sanction;
import cn.anxue.enforcement.penalty.SanctionKind;
import cn.anxue.enforcement.penalty.Service;
import cn.anxue.enforcement.penalty.Terms;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A penalty case with its clocks and what is owed on the day it is asked for. */
@Schema(name = "PenaltyCase")
public record PenaltyAnswer(
        UUID id,
        @Schema(maxLength = 40, examples = "承教罚立〔2026〕12号") String number,
        PenaltyState state,
        SubjectBody.Answer subject,
        @Schema(maxLength = 9) String regionCode,
        @Schema(description = "Who filed the case.") UUID authorityId,

        @Schema(description = "Who goes on with it; another after a handover.")
        UUID handlerId,

        CauseKind causeKind,
        @Nullable UUID causeId,
        @Schema(maxLength = 100) @Nullable String causeNumber,
        @Schema(maxLength = 2000) String suspicion,
        @Nullable LocalDate endedOn,
        LocalDate discoveredOn,
        LocalDate filedOn,
        @Schema(maxItems = 30) List<ClockAnswer> clocks,
        @Schema(maxItems = 10) List<Officer> officers,
        @Schema(maxItems = 1000) List<Paper> papers,
        @Schema(maxItems = 1000) List<Preserved> preserved,
        @Nullable FindingsAnswer findings,
        @Schema(maxItems = 100) List<PreNoticeAnswer> preNotices,
        @Nullable Hearing hearing,
        @Schema(maxItems = 100) List<DecisionAnswer> decisions,
        @Nullable Service service,
        @Nullable DuesAnswer dues,
        @Schema(maxItems = 1000) List<Payment> payments,
        @Schema(maxItems = 100) List<Pause> pauses,
        Closing closing,
        @Nullable Publication publication,
        @Nullable Ending lifting,
        @Nullable Ending withdrawal) {
    static PenaltyAnswer from(PenaltyFile file, Caller caller) {
        PenaltyView view = file.view();
        Filing filing = view.filing();
        return new PenaltyAnswer(
                view.id().value(),
                view.number(),
                view.state(),
                SubjectBody.Answer.from(view.subject(), caller),
                view.regionCode(),
                view.authorityId().value(),
                view.handlerId().value(),
                filing.causeKind(),
                filing.causeId(),
                filing.causeNumber(),
                filing.suspicion(),
                filing.endedOn(),
                filing.discoveredOn(),
                filing.filedOn(),
                file.clocks().stream()
                        .map(clock -> ClockAnswer.from(clock, file.today()))
                        .toList(),
                view.officers(),
                view.papers(),
                view.preserved(),
                view.findings() == null ? null : FindingsAnswer.from(view.findings()),
                view.preNotices().stream().map(PreNoticeAnswer::from).toList(),
                view.hearing(),
                view.decisions().stream().map(DecisionAnswer::from).toList(),
                view.service(),
                file.dues() == null ? null : DuesAnswer.from(file.dues()),
                view.payments(),
                view.pauses(),
                view.closing(),
                view.publication(),
                view.lifting(),
                view.withdrawal());
    }

    /** One term. */
    @Schema(name = "PenaltyClock")
    public record ClockAnswer(
            ClockKind kind,
            LocalDate from,
            LocalDate on,

            @Schema(description = "Counted over days whose arrangement is not yet published.")
            boolean provisional,

            @Nullable LocalDate doneOn,
            boolean late,
            @Schema(maxLength = 100) String article) {
        static ClockAnswer from(PenaltyClock clock, LocalDate today) {
            return new ClockAnswer(
                    clock.kind(),
                    clock.from(),
                    clock.on(),
                    clock.provisional(),
                    clock.doneOn(),
                    clock.isLate(today),
                    clock.kind().article());
        }
    }

    /** What was found; gains are what was collected less what was refunded. */
    @Schema(name = "PenaltyFindings")
    public record FindingsAnswer(
            LocalDate investigatedOn,
            @Schema(maxLength = 10000) String findings,
            Money collected,
            Money refunded,
            Money gains,
            @Nullable LocalDate refundsEndedOn) {
        static FindingsAnswer from(Findings findings) {
            return new FindingsAnswer(
                    findings.investigatedOn(),
                    findings.findings(),
                    findings.collected(),
                    findings.refunded(),
                    findings.gains(),
                    findings.refundsEndedOn());
        }
    }

    /** One penalty. */
    @Schema(name = "PenaltyImposed")
    public record SanctionAnswer(
            SanctionKind kind,
            @Nullable Money amount,
            @Schema(maxLength = 500) @Nullable String detail) {
        static SanctionAnswer from(Sanction sanction) {
            return new SanctionAnswer(
                    sanction.kind(), sanction.kind().isMoney() ? sanction.amount() : null, sanction.detail());
        }

        static List<SanctionAnswer> of(@Nullable Terms terms) {
            return terms == null
                    ? List.of()
                    : terms.sanctions().stream().map(SanctionAnswer::from).toList();
        }
    }

    /** What the party was told. */
    @Schema(name = "PenaltyPreNotice")
    public record PreNoticeAnswer(
            @Schema(maxLength = 40) String number,
            LocalDate issuedOn,
            @Schema(maxItems = 9) List<SanctionAnswer> sanctions,
            @Schema(maxLength = 2000) String correction,
            @Nullable Service service,
            @Nullable LocalDate recalledOn) {
        static PreNoticeAnswer from(PreNotice notice) {
            return new PreNoticeAnswer(
                    notice.number(),
                    notice.issuedOn(),
                    SanctionAnswer.of(notice.terms()),
                    notice.terms().correction(),
                    notice.service(),
                    notice.recalledOn());
        }
    }

    /** How the case was proposed to be decided, and what became of it. */
    @Schema(name = "PenaltyDecision")
    public record DecisionAnswer(
            Outcome outcome,
            @Nullable NoPenaltyGround ground,
            @Schema(maxLength = 5000) String reasons,
            @Schema(maxItems = 9) List<SanctionAnswer> sanctions,
            @Schema(maxLength = 2000) @Nullable String correction,
            @Nullable LocalDate correctBy,
            PenaltyDecision.Stage stage,
            LocalDate proposedOn,
            @Schema(maxLength = 40) @Nullable String number,
            @Nullable LocalDate decidedOn) {
        static DecisionAnswer from(PenaltyDecision decision) {
            Terms terms = decision.terms();
            return new DecisionAnswer(
                    decision.outcome(),
                    decision.ground(),
                    decision.reasons(),
                    SanctionAnswer.of(terms),
                    terms == null ? null : terms.correction(),
                    terms == null ? null : terms.correctBy(),
                    decision.stage(),
                    decision.proposedOn(),
                    decision.number(),
                    decision.decidedOn());
        }
    }

    /** What is owed today. */
    @Schema(name = "PenaltyDues")
    public record DuesAnswer(
            LocalDate dueOn, Money fine, Money confiscation, Money surcharge, Money surchargeOwed, Money total) {
        static DuesAnswer from(Dues dues) {
            return new DuesAnswer(
                    dues.dueOn(),
                    dues.fine(),
                    dues.confiscation(),
                    dues.surcharge(),
                    dues.surchargeOwed(),
                    dues.total());
        }
    }
}
