package cn.anxue.enforcement.penalty;

import cn.anxue.enforcement.Subject;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.identity.ActorId;
import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases made of thin air, for rules that need no database. */
final class Files {
    static final ActorId OFFICER = ActorId.next();

    private Files() {}

    /** What differs from case to case. */
    record Parts(
            PenaltyState state,
            Filing filing,
            List<Paper> papers,
            List<Preserved> preserved,
            List<PreNotice> preNotices,
            @Nullable Hearing hearing,
            List<PenaltyDecision> decisions,
            @Nullable Service service,
            @Nullable Publication publication,
            @Nullable Ending withdrawal) {
        static Parts filed(LocalDate on) {
            return new Parts(
                    PenaltyState.CASE_FILED,
                    Files.filingOn(on),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    null);
        }

        Parts preserved(LocalDate on) {
            return new Parts(
                    state,
                    filing,
                    papers,
                    List.of(new Preserved("收费账册", on, null, null)),
                    preNotices,
                    hearing,
                    decisions,
                    service,
                    publication,
                    withdrawal);
        }

        Parts announced(LocalDate on, Terms terms, Paper... spoken) {
            Service served = new Service(on, ServiceMethod.IN_PERSON, "示例");
            PreNotice told = new PreNotice("示教罚告〔2026〕1号", on, OFFICER, terms, served, null);
            return new Parts(
                    PenaltyState.PRE_NOTICE,
                    filing,
                    List.of(spoken),
                    preserved,
                    List.of(told),
                    hearing,
                    decisions,
                    null,
                    null,
                    null);
        }

        Parts heard(Hearing at) {
            return new Parts(
                    PenaltyState.HEARING, filing, papers, preserved, preNotices, at, decisions, null, null, null);
        }

        Parts decided(LocalDate on, Terms terms, @Nullable LocalDate served) {
            PenaltyDecision made = PenaltyDecision.proposed(Outcome.PENALTY, null, "事实清楚", terms, OFFICER, on)
                    .approved(AuthorityId.next().value(), "示教罚决〔2026〕1号", ActorId.next(), on);
            return new Parts(
                    served == null ? PenaltyState.DECIDED : PenaltyState.SERVED,
                    filing,
                    papers,
                    preserved,
                    preNotices,
                    hearing,
                    List.of(made),
                    served == null ? null : new Service(served, ServiceMethod.POST, "示例"),
                    null,
                    null);
        }

        Parts withdrawn(LocalDate published, LocalDate on) {
            return new Parts(
                    PenaltyState.WITHDRAWN,
                    filing,
                    papers,
                    preserved,
                    preNotices,
                    hearing,
                    decisions,
                    service,
                    new Publication(published, "罚款", null, null),
                    new Ending("有误", OFFICER, on));
        }

        PenaltyView view() {
            AuthorityId authority = AuthorityId.next();
            return new PenaltyView(
                    PenaltyId.next(),
                    "示教罚立〔2026〕1号",
                    state,
                    Subject.of(SubjectKind.UNLICENSED, null, "示例无证工作室", null),
                    "410902",
                    authority,
                    authority,
                    filing,
                    List.of(),
                    papers,
                    preserved,
                    null,
                    preNotices,
                    hearing,
                    decisions,
                    service,
                    List.of(),
                    List.of(),
                    Closing.NONE,
                    publication,
                    null,
                    withdrawal,
                    0);
        }
    }

    static Paper paper(PaperKind kind, LocalDate on) {
        return new Paper(kind, kind.text().zh(), on, null, null, OFFICER);
    }

    private static Filing filingOn(LocalDate on) {
        return new Filing(CauseKind.OTHER, null, null, "涉嫌违法", null, on, false, on, OFFICER);
    }
}
