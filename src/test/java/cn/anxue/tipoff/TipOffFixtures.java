package cn.anxue.tipoff;

import cn.anxue.Tokens;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import io.quarkus.arc.Arc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tip-offs for tests, taken in by the service itself. */
public final class TipOffFixtures {
    public static final Reporter REPORTER = new Reporter("测试举报人", "13900002222");
    public static final String TEXT = "老师让我把学费转到老板个人账户";

    private TipOffFixtures() {}

    /** With a photo and a way to reach the reporter, on a new institution. */
    public static TipOffIntake.Received taken() {
        return taken(InstitutionFixtures.register(), TEXT, REPORTER);
    }

    public static TipOffIntake.Received taken(
            InstitutionId institution, @Nullable String text, @Nullable Reporter reporter) {
        Report report =
                new Report(null, Channel.PAGE, TipOffKind.PAY_ELSEWHERE, institution, null, null, text, reporter, null);
        return service(TipOffIntake.class).take(null, report, CheckedPhotos.of(List.of(Pictures.photo(80, 60, 1))));
    }

    /** Somewhere, by somebody. */
    public static TipOffIntake.Received unknown(String about, String place) {
        Report report = new Report(null, Channel.PAGE, TipOffKind.UNLICENSED, null, about, place, "没有挂许可证", null, null);
        return service(TipOffIntake.class).take(null, report, CheckedPhotos.of(List.of()));
    }

    /** Moves it along these states, with whatever each needs. */
    public static void move(TipOffId id, TipOffState... states) {
        Caller officer = Tokens.caller("officer.test");
        for (TipOffState next : states) {
            service(TipOffMoves.class).move(officer, id, whole(next));
        }
    }

    /** Answered in the usual way. */
    public static TipOffIntake.Received replied() {
        TipOffIntake.Received received = taken();
        move(
                received.id(),
                TipOffState.SCREENED,
                TipOffState.ACCEPTED,
                TipOffState.ASSIGNED,
                TipOffState.CHECKED,
                TipOffState.SUBSTANTIATED,
                TipOffState.ACTION_LINKED,
                TipOffState.REPLIED);
        return received;
    }

    public static Move whole(TipOffState next) {
        return new Move(next, "已核实的测试说明", null, "410902", null, "officer.test", ActionKind.NOTICE, null, "测教改〔2026〕1号");
    }

    private static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
