package cn.anxue.institution.web;

import cn.anxue.institution.InstitutionMove;
import cn.anxue.institution.InstitutionState;
import cn.anxue.problem.Text;
import cn.anxue.web.Choice;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A move as a form asks for it. */
public class MoveForm {
    @RestForm("move")
    @Nullable
    String move;

    @RestForm("on")
    @Nullable
    String on;

    @RestForm("decision")
    @Nullable
    String decision;

    private List<Choice> choices = List.of();

    /** Those open from the state; activation follows by itself. */
    MoveForm from(InstitutionState state) {
        choices = Arrays.stream(InstitutionMove.values())
                .filter(known -> known != InstitutionMove.ACTIVATE && known.isOpenFrom(state))
                .map(known ->
                        new Choice(known.name(), label(known), known.name().equals(move)))
                .toList();
        return this;
    }

    public List<Choice> choices() {
        return choices;
    }

    public String on() {
        return on == null ? "" : on;
    }

    public String decision() {
        return decision == null ? "" : decision;
    }

    MoveBody body() {
        return new MoveBody(given(move), given(on), given(decision));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Text label(InstitutionMove move) {
        return switch (move) {
            case ACTIVATE -> Text.of("开办", "Activate");
            case SUSPEND_ENROLMENT -> Text.of("暂停招生", "Suspend enrolment");
            case SUSPEND_OPERATION -> Text.of("责令停办（须复核）", "Suspend operation, by two people");
            case ALLOW_TEACHING -> Text.of("恢复授课（须复核）", "Allow teaching, by two people");
            case RESUME -> Text.of("恢复办学（须复核）", "Resume, by two people");
            case MARK_MISSING -> Text.of("列为失联", "Mark as missing");
            case MARK_FOUND -> Text.of("解除失联", "Mark as found");
            case REVOKE -> Text.of("吊销许可证（须复核）", "Revoke the licence, by two people");
            case REINSTATE -> Text.of("恢复许可（须复核）", "Reinstate, by two people");
            case START_CLOSING -> Text.of("开始注销清算", "Start closing");
            case CALL_OFF_CLOSING -> Text.of("撤回注销", "Call off closing");
            case CLOSE -> Text.of("注销（须复核）", "Close, by two people");
        };
    }
}
