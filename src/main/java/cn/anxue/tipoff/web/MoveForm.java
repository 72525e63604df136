package cn.anxue.tipoff.web;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Department;
import cn.anxue.tipoff.ActionKind;
import cn.anxue.tipoff.Move;
import cn.anxue.tipoff.TipOffState;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What an officer does next, as a form has it. */
public class MoveForm {
    @RestForm
    @Nullable
    String to;

    @RestForm
    @Nullable
    String words;

    @RestForm
    @Nullable
    String main;

    @RestForm
    @Nullable
    String place;

    @RestForm
    @Nullable
    String department;

    @RestForm
    @Nullable
    String officer;

    @RestForm
    @Nullable
    String action;

    @RestForm
    @Nullable
    String actionNumber;

    public String to() {
        return plain(to);
    }

    public String words() {
        return plain(words);
    }

    public String main() {
        return plain(main);
    }

    public String place() {
        return plain(place);
    }

    public String department() {
        return plain(department);
    }

    public String officer() {
        return plain(officer);
    }

    public String action() {
        return plain(action);
    }

    public String actionNumber() {
        return plain(actionNumber);
    }

    Move move() {
        TipOffState next = TipOffFilter.find(TipOffState.values(), to);
        if (next == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/to", Map.of());
        }
        if (words().length() > Move.WORDS_MAX) {
            throw new ProblemException(RequestProblem.TOO_LONG, "/words", Map.of("max", Move.WORDS_MAX));
        }
        return new Move(
                next,
                words().isEmpty() ? null : words(),
                main(),
                place(),
                TipOffFilter.find(Department.values(), department),
                officer(),
                TipOffFilter.find(ActionKind.values(), action),
                null,
                actionNumber());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
