package cn.anxue.enforcement.web;

import cn.anxue.enforcement.penalty.CauseKind;
import cn.anxue.enforcement.penalty.Circumstance;
import cn.anxue.enforcement.penalty.NoPenaltyGround;
import cn.anxue.enforcement.penalty.PaperKind;
import cn.anxue.enforcement.penalty.Pause;
import cn.anxue.enforcement.penalty.Payment;
import cn.anxue.enforcement.penalty.PenaltyBasis;
import cn.anxue.enforcement.penalty.PenaltyFile;
import cn.anxue.enforcement.penalty.PenaltyState;
import cn.anxue.enforcement.penalty.PenaltyView;
import cn.anxue.enforcement.penalty.PreNotice;
import cn.anxue.enforcement.penalty.Preserved;
import cn.anxue.enforcement.penalty.SanctionKind;
import cn.anxue.enforcement.penalty.ServiceMethod;
import cn.anxue.enforcement.penalty.Severity;
import cn.anxue.enforcement.penalty.Terms;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.Text;
import cn.anxue.web.Choice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of one case: what is on file, and the forms of the acts that are open now.
 *
 * @param officer whether the reader may act
 */
public record PenaltySheet(PenaltyFile file, String authority, String handler, boolean officer, boolean named) {
    static PenaltySheet of(PenaltyFile file, String authority, String handler, Caller reader) {
        boolean named = reader.has(Role.OFFICER) || reader.has(Role.APPROVER);
        return new PenaltySheet(file, authority, handler, reader.has(Role.OFFICER), named);
    }

    public PenaltyView view() {
        return file.view();
    }

    /** Persons in minimal form for whoever neither handles nor decides. */
    public String party() {
        return named ? view().subject().name() : view().subject().publicName();
    }

    /** Whether a form is shown. */
    public boolean opens(String act) {
        if (!officer) {
            return false;
        }
        PenaltyState state = view().state();
        boolean pending = view().proposal().isPresent();
        boolean made = view().terms().isPresent() && state != PenaltyState.WITHDRAWN;
        return switch (act) {
            case "papers" -> state != PenaltyState.CLOSED && state != PenaltyState.WITHDRAWN;
            case "preserved-evidence" -> state == PenaltyState.CASE_FILED;
            case "preserved-decision" -> view().preserved().stream().anyMatch(one -> one.outcome() == null);
            case "investigation" -> state == PenaltyState.CASE_FILED || state == PenaltyState.INVESTIGATED;
            case "pre-notice" -> state == PenaltyState.INVESTIGATED && !pending;
            case "serve-pre-notice" -> state == PenaltyState.PRE_NOTICE && !isTold();
            case "recall" -> isAnnounced() && !pending;
            case "statements" -> isAnnounced() && isTold();
            case "hearing", "hearing-record" -> state == PenaltyState.HEARING && !pending;
            case "decision" -> state.isUndecided() && !pending;
            case "penalty" -> isAnnounced() && !pending;
            case "serve-decision" -> state == PenaltyState.DECIDED;
            case "payments" -> file.dues() != null && file.owed().isPositive();
            case "pauses" -> file.dues() != null && state != PenaltyState.PERFORMED && state != PenaltyState.CLOSED;
            case "moves" ->
                state == PenaltyState.TRANSFERRED_TO_POLICE
                        || made && state != PenaltyState.DECIDED && state != PenaltyState.CLOSED;
            case "publication" -> made && view().publication() == null;
            case "take-down" ->
                view().publication() != null && view().publication().takenDownOn() == null;
            case "lifting" -> made && view().lifting() == null && stops();
            case "withdrawal" -> made && view().withdrawal() == null;
            default -> false;
        };
    }

    /** The letter that can be printed. */
    public boolean prints(String letter) {
        return switch (letter) {
            case "pre-notice" -> view().preNotice().isPresent();
            case "hearing" -> view().hearing() != null && view().hearing().number() != null;
            case "decision" -> view().decision().isPresent();
            default -> false;
        };
    }

    /** What the forms begin with: what was announced last. */
    public @Nullable Terms announced() {
        return view().preNotice().map(PreNotice::terms).orElse(null);
    }

    public List<Choice> choices(String of) {
        return switch (of) {
            case "papers" -> list(PaperKind.values(), PaperKind::text);
            case "preserved" -> list(Preserved.Outcome.values(), Preserved.Outcome::text);
            case "basis" -> list(PenaltyBasis.values(), PenaltyBasis::text);
            case "severity" -> list(Severity.values(), Severity::text);
            case "circumstances" -> list(Circumstance.values(), Circumstance::text);
            case "sanctions" -> list(SanctionKind.values(), SanctionKind::text);
            case "methods" -> list(ServiceMethod.values(), ServiceMethod::text);
            case "grounds" -> list(NoPenaltyGround.values(), NoPenaltyGround::text);
            case "purposes" -> list(Payment.Purpose.values(), Payment.Purpose::text);
            case "pauses" -> list(Pause.Kind.values(), Pause.Kind::text);
            default -> List.of();
        };
    }

    static List<Choice> states() {
        return list(PenaltyState.values(), PenaltyState::text);
    }

    static List<Choice> causes() {
        return list(CauseKind.values(), CauseKind::text);
    }

    private boolean isTold() {
        return view().preNotice().map(PreNotice::service).isPresent();
    }

    private boolean isAnnounced() {
        return view().state() == PenaltyState.PRE_NOTICE || view().state() == PenaltyState.HEARING;
    }

    private boolean stops() {
        return view().terms()
                .filter(terms -> !terms.imposes(SanctionKind.REVOKE_LICENCE)
                        && (terms.imposes(SanctionKind.STOP_ENROLMENT) || terms.imposes(SanctionKind.STOP_OPERATION)))
                .isPresent();
    }

    private static <E extends Enum<E>> List<Choice> list(E[] values, Function<E, Text> text) {
        return Choice.of(values, text, null);
    }
}
