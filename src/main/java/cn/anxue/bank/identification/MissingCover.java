package cn.anxue.bank.identification;

import cn.anxue.bank.AccountFacts;
import cn.anxue.bank.AccountFactsReader;
import cn.anxue.bank.BankProblem;
import cn.anxue.bank.BookedLine;
import cn.anxue.bank.BookedLines;
import cn.anxue.bank.FeeShare;
import cn.anxue.bank.LineParticulars;
import cn.anxue.bank.LineRests;
import cn.anxue.bank.LineStore;
import cn.anxue.bank.match.MatchReason;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.FeeBooks;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an institution pays into its fee account of its own, to make good what is missing there: as much of it as is missing;
 * the rest stays unidentified, to be sent back, for own money and families' money are kept apart (domain.md F6, B1) and there
 * is nothing else its own money could be for here. A family's money is never taken for it, so the line must show the
 * settlement account as its payer: a name is no proof, anybody can write it. Where the bank tells no account, two people say
 * whom the money goes back to. What is left of the line is locked first, then the ledger's accounts.
 */
@ApplicationScoped
class MissingCover {
    private final LineRests rests;
    private final LinePlacings placings;
    private final LineStore lines;
    private final AccountFactsReader accounts;
    private final Ledger ledger;

    MissingCover(LineRests rests, LinePlacings placings, LineStore lines, AccountFactsReader accounts, Ledger ledger) {
        this.rests = rests;
        this.placings = placings;
        this.lines = lines;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** @throws ProblemException where another paid it, nothing of it is left, or nothing is missing */
    void place(Caller caller, BookedLines.Found found, AskedIdentification asked, LocalDate on) {
        BookedLine line = found.line();
        if (found.purpose() != Purpose.FEE) {
            throw new ProblemException(
                    BankProblem.LINE_NOT_PLACEABLE, "/placement", Map.of("placement", asked.placement()));
        }
        if (asked.amount() != null) {
            throw new ProblemException(
                    RequestProblem.INVALID_VALUE,
                    "/amount",
                    Map.of("reason", "仅用于 FEE_PAYMENT / for FEE_PAYMENT only"));
        }
        requireOwn(line);
        LineRests.Rest rest = rests.lock(List.of(line.id())).get(line.id());
        if (rest == null || !rest.isFree()) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
        Money amount = rest.left().min(missing(line.institution()));
        if (!amount.isPositive()) {
            throw new ProblemException(BankProblem.NOTHING_MISSING);
        }
        Entry entry = new Entry(FeeBooks.UNIDENTIFIED, FeeBooks.MISSING, amount, MatchReason.MISSING_COVERED);
        ledger.record(List.of(new Act(ActId.next(), FeeBooks.holder(line.institution()), on, entry)))
                .get(0)
                .orThrow();
        rests.take(List.of(new FeeShare.RestTaken(line.id(), amount)));
        placings.keep(line.id(), placings.nextPart(line.id()), asked, amount, caller.id());
    }

    private void requireOwn(BookedLine line) {
        AccountFacts account = accounts.read(List.of(line.account())).get(line.account());
        LineParticulars said =
                Objects.requireNonNull(lines.particulars(List.of(line.id())).get(line.id()));
        if (account == null || !said.showsAccount(account.settlementAccount())) {
            throw new ProblemException(BankProblem.NOT_PAID_BY_INSTITUTION);
        }
    }

    private Money missing(InstitutionId institution) {
        HolderId holder = FeeBooks.holder(institution);
        Balance missing = ledger.lock(Map.of(holder, Set.of(FeeBooks.UNIDENTIFIED, FeeBooks.MISSING)))
                .getOrDefault(holder, Map.of())
                .get(FeeBooks.MISSING);
        return missing == null ? Money.ofFen(0) : missing.amount();
    }
}
