package cn.anxue.enforcement.list;

import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the four tests (E26) when somebody is proposed for the white list, and again when that is decided. */
@ApplicationScoped
class WhiteGate {
    private final WhiteTests tests;
    private final ListRules rules;

    WhiteGate(WhiteTests tests, ListRules rules) {
        this.tests = tests;
        this.rules = rules;
    }

    /** Refuses where the local rule says so; elsewhere notes what is not met, for the approver to read. */
    void proposed(List<ListEntry> made) {
        List<ListEntry> white = white(made);
        Map<ListEntry, Set<WhiteReason>> unmet = refuse(white, (entry, reason) -> false);
        white.forEach(entry -> entry.lacks(words(unmet.getOrDefault(entry, Set.of()))));
    }

    /** Refuses also what has come about since the proposal: nobody read it. */
    void decided(List<ListEntry> approved) {
        refuse(white(approved), (entry, reason) -> !read(entry.view().unmet()).contains(words(Set.of(reason))));
    }

    /** Observation itself is no reason against its end. */
    void returned(ListEntry entry) {
        refuse(List.of(entry), (one, reason) -> false);
    }

    private Map<ListEntry, Set<WhiteReason>> refuse(
            List<ListEntry> white, BiPredicate<ListEntry, WhiteReason> unheardOf) {
        Map<InstitutionId, Set<WhiteReason>> all =
                tests.of(white.stream().map(WhiteGate::institution).toList());
        Map<ListEntry, Set<WhiteReason>> unmet = white.stream()
                .collect(Collectors.toMap(entry -> entry, entry -> besides(entry, all.get(institution(entry)))));
        unmet.forEach((entry, reasons) -> {
            boolean refuses = rules.requiresWhiteTests(entry.regionCode())
                    || reasons.stream().anyMatch(reason -> unheardOf.test(entry, reason));
            if (refuses && !reasons.isEmpty()) {
                throw new ProblemException(ListProblem.WHITE_TESTS_UNMET, Map.of("reasons", words(reasons)));
            }
        });
        return unmet;
    }

    private static Set<WhiteReason> besides(ListEntry entry, @Nullable Set<WhiteReason> reasons) {
        Set<WhiteReason> unmet = EnumSet.noneOf(WhiteReason.class);
        unmet.addAll(reasons == null ? Set.of() : reasons);
        if (entry.state() == ListEntryState.OBSERVATION) {
            unmet.remove(WhiteReason.UNDER_OBSERVATION);
        }
        return unmet;
    }

    private static List<ListEntry> white(List<ListEntry> entries) {
        return entries.stream().filter(entry -> entry.list() == ListKind.WHITE).toList();
    }

    private static String read(@Nullable String unmet) {
        return unmet == null ? "" : unmet;
    }

    private static String words(Set<WhiteReason> unmet) {
        return unmet.stream()
                .map(reason -> reason.text().in(Locale.CHINESE, Map.of()))
                .collect(Collectors.joining("、"));
    }

    private static InstitutionId institution(ListEntry entry) {
        return new InstitutionId(Objects.requireNonNull(entry.subject().id()));
    }
}
