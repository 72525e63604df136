package cn.anxue.bank;

import cn.anxue.bank.LineConfirmations.Confirmed;
import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Lines of a statement that tell of what the books have: notices they confirm by name, what another statement brought, and
 * what contradicts it. Two lines of one name in one statement, or in two of which one goes on where the other stopped, are
 * two movements, as their balances prove: the second is a question for a person.
 */
@ApplicationScoped
class RepeatedLines {
    private final LineConfirmations confirmations;
    private final CoveredLines covered;
    private final CoveredDays days;
    private final Notices notices;
    private final Vault vault;

    RepeatedLines(
            LineConfirmations confirmations, CoveredLines covered, CoveredDays days, Notices notices, Vault vault) {
        this.confirmations = confirmations;
        this.covered = covered;
        this.days = days;
        this.notices = notices;
        this.vault = vault;
    }

    /** What a list has told of: each line under its own name, or under others of which each is the name of a part. */
    private static final class Told {
        private final Set<LineId> own = new HashSet<>();
        private final Set<LineId> renamed = new HashSet<>();
        private final Set<LineIdentity.Key> names = new HashSet<>();

        /** Whether it was not told of yet. */
        boolean add(LineSorting.Repeated one) {
            LineId id = one.earlier().id();
            if (one.earlier().alias()) {
                renamed.add(id);
                return names.add(one.line().identity().key()) && !own.contains(id);
            }
            return own.add(id) && !renamed.contains(id);
        }

        /** Whether nothing of the list was this line yet. */
        boolean take(LineId id) {
            return !renamed.contains(id) && own.add(id);
        }
    }

    /** @param hidden movements of their own after all: an earlier line of the statement took the notice of their name */
    record Met(List<Confirmed> confirmed, List<GoodLine> hidden) {}

    /** @param standing lines that stand on a statement; those confirmed here join them */
    Met meet(StatementId statement, List<LineSorting.Repeated> repeated, Set<LineId> standing, Answers answers) {
        List<LineSorting.Repeated> again = new ArrayList<>();
        List<Confirmed> confirmed = new ArrayList<>();
        Told here = new Told();
        for (LineSorting.Repeated one : repeated) {
            LineStore.Known earlier = one.earlier();
            if (earlier.isSame(one.line()) && standing.add(earlier.id())) {
                here.add(one);
                confirmed.add(new Confirmed(earlier.id(), one.line()));
                answers.put(one.line().report(), LineAnswer.confirmed(one.line().number(), earlier.id()));
            } else {
                again.add(one);
            }
        }
        return new Met(confirmed, hidden(statement, again, here, answers));
    }

    private List<GoodLine> hidden(StatementId statement, List<LineSorting.Repeated> again, Told here, Answers answers) {
        if (again.isEmpty()) {
            return List.of();
        }
        List<LineId> asked = again.stream().map(one -> one.earlier().id()).toList();
        Map<LineId, LineConfirmations.Said> said = confirmations.said(statement, asked);
        Set<LineId> apart = days.apart(statement, asked);
        List<GoodLine> hidden = new ArrayList<>();
        Set<LineId> movedApart = new HashSet<>();
        List<LineId> seen = new ArrayList<>();
        List<LineSorting.Repeated> taken = new ArrayList<>();
        for (LineSorting.Repeated one : renamedFirst(again)) {
            LineStore.Known earlier = one.earlier();
            LineConfirmations.Said known = said.get(earlier.id());
            boolean sameContent = one.line().identity().hasContent(earlier.content());
            boolean free = known != null && known.here() && known.renamed() && !earlier.alias();
            if (sameContent && free && movedApart.add(earlier.id())) {
                hidden.add(one.line().again());
                continue;
            }
            boolean elsewhere = known != null && !known.here();
            boolean ofThisStatement = !elsewhere || !here.add(one);
            if (elsewhere && ofThisStatement && sameContent) {
                taken.add(one);
                continue;
            }
            boolean same = !ofThisStatement
                    && !apart.contains(earlier.id())
                    && isSame(one.line(), earlier, Objects.requireNonNull(known));
            answers.put(one.line().report(), LineAnswer.repeated(one.line().number(), earlier.id(), same));
            if (same && isUnnamed(one)) {
                seen.add(earlier.id());
            }
        }
        seen.addAll(equals(statement, taken, here, answers));
        days.see(statement, seen);
        return hidden;
    }

    /** What goes by another name than its own is found by that alone; its own name may be another line's. */
    private static List<LineSorting.Repeated> renamedFirst(List<LineSorting.Repeated> again) {
        return again.stream()
                .sorted(Comparator.comparing(one -> !one.earlier().alias()))
                .toList();
    }

    private static boolean isUnnamed(LineSorting.Repeated one) {
        return one.line().line().bankReference() == null;
    }

    /** Lines whose name stands for what others of the list are: they are equal ones, if the books have any left. */
    private List<LineId> equals(StatementId statement, List<LineSorting.Repeated> taken, Told here, Answers answers) {
        if (taken.isEmpty()) {
            return List.of();
        }
        List<GoodLine> lines = taken.stream().map(LineSorting.Repeated::line).toList();
        Map<GoodLine, List<LineId>> equal = days.equal(statement, lines);
        Set<LineId> apart = days.apart(
                statement, equal.values().stream().flatMap(List::stream).toList());
        List<LineId> seen = new ArrayList<>();
        for (LineSorting.Repeated one : taken) {
            Optional<LineId> left = equal.getOrDefault(one.line(), List.of()).stream()
                    .filter(id -> !apart.contains(id) && here.take(id))
                    .findFirst();
            left.ifPresent(seen::add);
            answers.put(
                    one.line().report(),
                    LineAnswer.repeated(
                            one.line().number(), left.orElse(one.earlier().id()), left.isPresent()));
        }
        return seen;
    }

    /** The same money, and nothing that both say of the other side differs. */
    private boolean isSame(GoodLine good, LineStore.Known earlier, LineConfirmations.Said known) {
        Line line = good.line();
        return good.identity().hasContent(earlier.content())
                || earlier.isSameMoney(line)
                        && !known.contradicts(
                                line.endToEndId(), LineParticulars.accountDigest(vault, line.counterpartyAccount()));
    }

    /** What other statements have told of under other names; answered, as far as it is certain. */
    CoveredLines.Met again(
            StatementId statement, List<GoodLine> all, List<GoodLine> fresh, Collection<LineId> told, Answers answers) {
        CoveredLines.Met met = covered.meet(statement, all, fresh, Set.copyOf(told));
        met.repeated()
                .forEach((line, one) -> answers.put(line.report(), LineAnswer.repeated(line.number(), one.id(), true)));
        notices.repeat(met.repeated());
        days.see(
                statement,
                met.repeated().values().stream().map(Pairs.Candidate::id).toList());
        return met;
    }
}
