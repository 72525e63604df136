package cn.anxue.enforcement.web;

import cn.anxue.enforcement.list.HearingOutcome;
import cn.anxue.enforcement.list.ListEntryState;
import cn.anxue.enforcement.list.ListEntryView;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An entry as its pages show it, with the acts open to whoever looks. */
public record ListLine(ListEntryView entry, String name, boolean officer, boolean hidden, LocalDate today) {
    static ListLine of(ListEntryView entry, Caller caller, LocalDate today) {
        boolean hidden = SubjectBody.hides(entry.subject(), caller);
        String name = hidden ? entry.subject().publicName() : entry.subject().name();
        return new ListLine(entry, name, caller.has(Role.OFFICER), hidden, today);
    }

    public String path() {
        return "/console/lists/" + entry.list().name().toLowerCase(Locale.ROOT) + "/"
                + entry.id().value();
    }

    public String number() {
        return entry.number() == null ? "—" : entry.number().toString();
    }

    /** Of the hearing or the observation that runs. */
    public @Nullable LocalDate dueOn() {
        if (is(ListEntryState.HEARING) && entry.hearing() != null) {
            return entry.hearing().until();
        }
        return is(ListEntryState.OBSERVATION) && entry.observation() != null
                ? entry.observation().until()
                : null;
    }

    public boolean isOverdue() {
        LocalDate due = dueOn();
        return due != null && due.isBefore(today);
    }

    public List<HearingOutcome> outcomes() {
        return List.of(HearingOutcome.STATEMENT, HearingOutcome.WAIVED, HearingOutcome.SILENT);
    }

    public boolean hears() {
        return officer && is(ListEntryState.HEARING);
    }

    public boolean publishes() {
        return officer && is(ListEntryState.DECIDED);
    }

    public boolean takesDown() {
        return officer && is(ListEntryState.LISTED);
    }

    public boolean observes() {
        return officer && entry.list() == ListKind.WHITE && entry.state().isInForce();
    }

    public boolean returns() {
        return officer && is(ListEntryState.OBSERVATION) && entry.askedReturn() == null;
    }

    public boolean removes() {
        return officer && entry.state().canBecome(ListEntryState.REMOVED) && entry.removalReason() == null;
    }

    public boolean shares() {
        return officer && entry.state().isInForce() && entry.creditShare() == null;
    }

    private boolean is(ListEntryState state) {
        return entry.state() == state;
    }
}
