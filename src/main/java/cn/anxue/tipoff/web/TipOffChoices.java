package cn.anxue.tipoff.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Role;
import cn.anxue.region.Department;
import cn.anxue.tipoff.ActionKind;
import cn.anxue.tipoff.Channel;
import cn.anxue.tipoff.TipOffKind;
import cn.anxue.tipoff.TipOffState;
import cn.anxue.tipoff.TipOffView;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the forms of the console's pages offer, to whoever sees them. */
@RequestScoped
public class TipOffChoices {
    private static final Set<TipOffState> WITH_WORDS = EnumSet.of(
            TipOffState.REJECTED,
            TipOffState.DUPLICATE,
            TipOffState.TRANSFERRED,
            TipOffState.CHECKED,
            TipOffState.REPLIED);

    private final CurrentCaller caller;
    private final Today today;

    TipOffChoices(CurrentCaller caller, Today today) {
        this.caller = caller;
        this.today = today;
    }

    /** A department as people call it. */
    public record Office(Department value, String text) {}

    public List<TipOffState> states() {
        return List.of(TipOffState.values());
    }

    public List<TipOffKind> kinds() {
        return List.of(TipOffKind.values());
    }

    public List<Channel> channels() {
        return List.of(Channel.values());
    }

    /** Those an officer writes down. */
    public List<Channel> entries() {
        return Arrays.stream(Channel.values()).filter(Channel::isTakenDown).toList();
    }

    public List<ActionKind> actions() {
        return List.of(ActionKind.values());
    }

    public List<Office> departments() {
        return Arrays.stream(Department.values())
                .map(one -> new Office(one, named(one)))
                .toList();
    }

    /** From one on. */
    public List<Integer> photoNumbers(TipOffView tipOff) {
        return IntStream.rangeClosed(1, tipOff.line().photos()).boxed().toList();
    }

    public boolean needsWords(TipOffState next) {
        return WITH_WORDS.contains(next);
    }

    public boolean officer() {
        return caller.get().has(Role.OFFICER);
    }

    public boolean confidant() {
        return caller.get().has(Role.CONFIDANT);
    }

    public LocalDate today() {
        return today.date();
    }

    private static String named(Department department) {
        return switch (department) {
            case EDUCATION -> "教育 Education";
            case CULTURE_TOURISM -> "文化和旅游 Culture and tourism";
            case SPORTS -> "体育 Sports";
            case SCIENCE_TECHNOLOGY -> "科技 Science and technology";
            case ADMINISTRATIVE_APPROVAL -> "行政审批 Administrative approval";
            case MARKET_SUPERVISION -> "市场监管 Market supervision";
            case HOUSING -> "住建 Housing";
            case PUBLIC_SECURITY -> "公安 Public security";
            case CIVIL_AFFAIRS -> "民政 Civil affairs";
        };
    }
}
