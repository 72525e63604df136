package cn.anxue.bank;

import cn.anxue.bank.LineConfirmations.Confirmed;
import cn.anxue.cipher.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines of a statement that tell of what the books have: notices they confirm by name, what another statement brought, and
 * what contradicts it. Two lines of one name in one statement are two movements, as its balances prove: the second is a
 * question for a person.
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
        Map<LineId, LineConfirmations.Said> said = confirmations.said(
                statement, again.stream().map(one -> one.earlier().id()).toList());
        List<GoodLine> hidden = new ArrayList<>();
        Set<LineId> movedApart = new HashSet<>();
        List<LineId> seen = new ArrayList<>();
        for (LineSorting.Repeated one : again) {
            LineStore.Known earlier = one.earlier();
            LineConfirmations.Said known = said.get(earlier.id());
            boolean sameContent = one.line().identity().hasContent(earlier.content());
            boolean ofThisStatement = known == null || known.here() || !here.add(one);
            boolean free = known != null && known.here() && known.renamed() && !earlier.alias();
            if (sameContent && free && movedApart.add(earlier.id())) {
                hidden.add(one.line().again());
                continue;
            }
            boolean same = known != null && !ofThisStatement && isSame(one.line(), earlier, known);
            answers.put(one.line().report(), LineAnswer.repeated(one.line().number(), earlier.id(), same));
            if (same && one.line().line().bankReference() == null) {
                seen.add(earlier.id());
            }
        }
        days.see(statement, seen);
        return hidden;
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
