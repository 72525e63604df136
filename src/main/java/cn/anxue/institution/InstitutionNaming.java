package cn.anxue.institution;

import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The institution that people call so, before something is done to it. Its whole name or its credit code is enough; whatever
 * else finds it, were it alone, is only offered, for a name cut short may hit another one than was meant.
 */
@ApplicationScoped
@Transactional
public class InstitutionNaming {
    /** How many are offered. */
    public static final int SHOWN_MAX = 20;

    private final InstitutionSearch search;

    InstitutionNaming(InstitutionSearch search) {
        this.search = search;
    }

    /** Those that a text may mean, called wholly so before others, and whether there are more. */
    public record Found(List<InstitutionView> shown, boolean more) {}

    /**
     * @param chosen the credit code of one of those offered for the text; empty for none
     * @param field where the text was typed, for the pointer
     * @throws ProblemException where the caller sees none that is called so, or has to choose
     */
    public InstitutionView named(Caller caller, String text, String chosen, String field) {
        List<InstitutionView> whole = search.called(caller, text, SHOWN_MAX + 1);
        if (whole.size() == 1) {
            return whole.get(0);
        }
        if (!isSearchable(text)) {
            throw new ProblemException(InstitutionProblem.NOT_SEARCHABLE, field, Map.of("text", text.strip()));
        }
        Found found = found(caller, text);
        return found.shown().stream()
                .filter(one -> one.uscc().value().equals(chosen))
                .findFirst()
                .orElseThrow(() -> undecided(found, text.strip(), field));
    }

    public Found found(Caller caller, String text) {
        if (!isSearchable(text)) {
            return new Found(List.of(), false);
        }
        List<InstitutionView> shown = new ArrayList<>(search.called(caller, text, SHOWN_MAX + 1));
        var part = search.search(caller, new InstitutionQuery(text, null, null, null, SHOWN_MAX));
        part.items().stream().filter(one -> !shown.contains(one)).forEach(shown::add);
        boolean more = part.next() != null || shown.size() > SHOWN_MAX;
        return new Found(List.copyOf(shown.subList(0, Math.min(shown.size(), SHOWN_MAX))), more);
    }

    private static boolean isSearchable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static ProblemException undecided(Found found, String text, String field) {
        if (found.shown().isEmpty()) {
            return new ProblemException(InstitutionProblem.NONE_NAMED, field, Map.of("text", text));
        }
        InstitutionProblem kind = found.more() ? InstitutionProblem.MANY_NAMED : InstitutionProblem.SEVERAL_NAMED;
        return new ProblemException(kind, field, Map.of("text", text, "max", SHOWN_MAX));
    }
}
