package cn.anxue.bank.instruction;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.AccountFacts;
import cn.anxue.bank.AccountFactsReader;
import cn.anxue.bank.BankProblem;
import cn.anxue.bank.LinesBooked;
import cn.anxue.bank.Placement;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.agreement.AgreementEnds;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.AgreementsInForce;
import cn.anxue.deposit.agreement.BankNames;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Moves the money of a replaced account to the one that follows it (更换银行): an instruction for all that is free, as often
 * as something comes in there. The agreement that three parties signed is the decision. The journal moves on the lines: the
 * old bank's into {@code transit}, the new bank's out of it.
 */
@ApplicationScoped
public class BankChange {
    private static final String FOLLOWED = """
            select a.number, a.institution_id, f.number as follower, f.bank_code as follower_bank
            from deposit_account a
            join deposit_account f on f.institution_id = a.institution_id and f.purpose = a.purpose and f.state = 'OPEN'
            where a.state = 'DRAINING' and
            """;
    private static final String OF_INSTITUTIONS = FOLLOWED + " a.institution_id = any(?) order by a.number";
    private static final String ONE = FOLLOWED + " a.number = ?";
    /** Where the bank refused the last one, or sent it back, a person asks for the next. */
    private static final String HOLDING = FOLLOWED + """
            bank_account_free(a.number, array['READY', 'TAKEN', 'ACCEPTED', 'EXECUTED']) > 0
                and coalesce((select i.state in ('READY', 'TAKEN', 'ACCEPTED', 'EXECUTED') from bank_instruction i
                    where i.from_account = a.number and i.to_account is not null order by i.id desc limit 1), true)
            order by a.number
            """;

    private final InstructionService instructions;
    private final AccountFactsReader accounts;
    private final FreeMoney free;
    private final Surrounding surrounding;
    private final Sql sql;

    BankChange(
            InstructionService instructions,
            AccountFactsReader accounts,
            FreeMoney free,
            Surrounding surrounding,
            Sql sql) {
        this.instructions = instructions;
        this.accounts = accounts;
        this.free = free;
        this.surrounding = surrounding;
        this.sql = sql;
    }

    /** Who may ask for it, who is told, and what ends with it. */
    @ApplicationScoped
    static class Surrounding {
        private final InstitutionRegister institutions;
        private final AgreementEnds ends;
        private final AuditTrail audit;

        Surrounding(InstitutionRegister institutions, AgreementEnds ends, AuditTrail audit) {
            this.institutions = institutions;
            this.ends = ends;
            this.audit = audit;
        }

        void requireSupervision(Caller caller, InstitutionId institution) {
            institutions.requireSupervision(caller, institution);
        }

        void endAgreements(Collection<InstitutionId> moving) {
            ends.look(moving);
        }

        void keepTrail(Caller caller, Instruction transfer, String regionCode) {
            audit.recordAll(List.of(new AuditTrail.Row(
                    caller,
                    "bank.transfer_instructed",
                    "instruction",
                    transfer.id().value(),
                    List.of(),
                    regionCode)));
        }
    }

    private record Followed(String number, InstitutionId institution, String follower, String followerBank) {}

    /**
     * Once more, by an officer's hand.
     *
     * @throws ProblemException {@code ACCOUNT_NOT_REPLACED}; {@code NOTHING_TO_TRANSFER}
     */
    @Transactional
    public Instruction transfer(Caller caller, String number) {
        AccountFacts facts = accounts.read(List.of(number)).get(number);
        if (facts == null) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        surrounding.requireSupervision(caller, facts.institution());
        Followed followed =
                followed(ONE, number).orElseThrow(() -> new ProblemException(BankProblem.ACCOUNT_NOT_REPLACED));
        return move(caller, followed).orElseThrow(() -> new ProblemException(BankProblem.NOTHING_TO_TRANSFER));
    }

    void inForce(@Observes AgreementsInForce agreements) {
        Set<InstitutionId> institutions = agreements.agreements().stream()
                .filter(agreement -> agreement.replaces() != null)
                .map(AgreementView::institutionId)
                .collect(Collectors.toSet());
        if (!institutions.isEmpty()) {
            followed(institutions).forEach(one -> move(Caller.SYSTEM, one));
        }
    }

    /** Money has left one bank or reached the next: the old agreement may be at its end. */
    void booked(@Observes LinesBooked booked) {
        Set<InstitutionId> moving = booked.movements().stream()
                .filter(one -> one.placement() == Placement.TRANSFERRED || one.placement() == Placement.ARRIVED)
                .map(LinesBooked.Movement::institution)
                .collect(Collectors.toSet());
        surrounding.endAgreements(moving);
    }

    @Scheduled(
            every = "{anxue.deposit.look-every}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        List<Followed> holding =
                QuarkusTransaction.requiringNew().call(() -> sql.list(HOLDING, select -> {}, BankChange::read));
        for (Followed one : holding) {
            QuarkusTransaction.requiringNew().run(() -> move(Caller.SYSTEM, one));
        }
    }

    private Optional<Instruction> move(Caller caller, Followed one) {
        Money amount = free.of(one.number());
        AccountFacts facts = accounts.read(List.of(one.number())).get(one.number());
        if (facts == null || !amount.isPositive()) {
            return Optional.empty();
        }
        Payee payee = new Payee(BankNames.of(one.followerBank()), one.follower(), facts.institutionName());
        Instruction instruction = instructions.transfer(facts, one.follower(), payee, amount);
        surrounding.keepTrail(caller, instruction, facts.regionCode());
        return Optional.of(instruction);
    }

    private List<Followed> followed(Collection<InstitutionId> institutions) {
        return sql.list(
                OF_INSTITUTIONS,
                select -> Columns.of(select, institutions).uuid(InstitutionId::value),
                BankChange::read);
    }

    private Optional<Followed> followed(String question, String number) {
        return sql.list(question, select -> select.setString(1, number), BankChange::read).stream()
                .findFirst();
    }

    private static Followed read(ResultSet row) throws SQLException {
        return new Followed(
                row.getString("number"),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("follower"),
                row.getString("follower_bank"));
    }
}
