package cn.anxue.simulator;

import static cn.anxue.fee.OrderFixtures.service;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.bank.LineId;
import cn.anxue.bank.identification.AskedIdentification;
import cn.anxue.bank.identification.AskedPlacement;
import cn.anxue.bank.identification.Identification;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.payout.PayoutRuns;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.simulator.plan.Dice;
import cn.anxue.simulator.plan.Movement;
import cn.anxue.simulator.plan.MovementKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A city played for a test: institutions that sell, an office that places what it can and sends the rest back, and a bank
 * whose code nobody else has. What the office did is kept, for whoever works out what is to be expected.
 */
final class SimulatedCity {
    private static final String REGION = InstitutionFixtures.REGION;
    /** The office waits this long, so that nothing it sends back is taken back by the bank meanwhile. */
    private static final int OFFICE_WAITS_DAYS = 6;

    private static final Caller OFFICER = caller("officer", Role.OFFICER);
    private static final Caller APPROVER = caller("approver", Role.APPROVER);

    private final long seed;
    private final String bankCode;
    private final List<AgreementView> agreements = new ArrayList<>();
    private final Map<String, OrderId> orders = new HashMap<>();
    private final Map<String, String> placed = new LinkedHashMap<>();
    private final Map<String, Money> sentBack = new HashMap<>();

    SimulatedCity(long seed, int institutions) {
        this.seed = seed;
        this.bankCode = "9%011d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        for (int i = 0; i < institutions; i++) {
            AgreementDraft draft =
                    DepositFixtures.draft(DepositFixtures.accountNumber(), DepositFixtures.accountNumber());
            agreements.add(DepositFixtures.signedAgreement(InstitutionFixtures.register(), at(bankCode, draft)));
        }
    }

    Caller officer() {
        return OFFICER;
    }

    /** Lines that the office gave to an order, by account and reference: the order's own reference. */
    Map<String, String> placed() {
        return placed;
    }

    /** What the office sent back of lines, by account and reference. */
    Map<String, Money> sentBack() {
        return sentBack;
    }

    /** Prices of all orders, by reference. */
    Map<String, Money> prices() {
        Map<String, Money> prices = new HashMap<>();
        orders.forEach((reference, id) -> prices.put(
                reference, service(OrderRegister.class).view(id).terms().price()));
        return prices;
    }

    /** Whose order it is. */
    Map<String, UUID> sellers() {
        Map<String, UUID> sellers = new HashMap<>();
        orders.forEach((reference, id) -> sellers.put(
                reference,
                service(OrderRegister.class).view(id).terms().institution().value()));
        return sellers;
    }

    List<String> accounts() {
        List<String> numbers = new ArrayList<>();
        agreements.forEach(agreement -> {
            numbers.add(Objects.requireNonNull(agreement.depositAccount()));
            numbers.add(Objects.requireNonNull(agreement.feeAccount()));
        });
        return numbers;
    }

    static void setClock(LocalDate day) {
        service(Today.class)
                .setSource(
                        InstantSource.fixed(day.atTime(10, 0).atZone(Today.ZONE).toInstant()));
    }

    /** In the morning institutions write down what families want; not before their deposit is met. */
    void sell(LocalDate day) {
        for (int i = 0; i < agreements.size(); i++) {
            Dice dice = Dice.of(seed, "sales", i, day);
            for (long n = dice.between(0, 2); n > 0; n--) {
                try {
                    var order = OrderFixtures.accepted(agreements.get(i).institutionId());
                    orders.put(order.reference().toString(), order.id());
                } catch (ProblemException notYet) {
                    return;
                }
            }
        }
    }

    /** In the evening the office places fees without a reference, and sends back what belongs to nobody here. */
    void work(Run run, LocalDate day) {
        LocalDate on = day.minusDays(OFFICE_WAITS_DAYS);
        for (Movement movement : service(Truth.class).movements(run, on, on)) {
            OpenLine line = findOpen(movement);
            if (line == null) {
                continue;
            }
            Dice dice = Dice.of(seed, "office", movement.reference(), day);
            if (movement.kind() == MovementKind.FEE_WITHOUT_REFERENCE && dice.falls(70)) {
                OrderId order = Objects.requireNonNull(orders.get(movement.orderReference()));
                identify(line.id(), AskedIdentification.payment(order, null, "家长来电说明"), day);
                placed.put(name(movement), Objects.requireNonNull(movement.orderReference()));
            } else if (dice.falls(80)) {
                identify(line.id(), AskedIdentification.of(AskedPlacement.RETURN_TO_PAYER, "非本机构款项"), day);
                sentBack.put(name(movement), line.left());
            }
        }
        QuarkusTransaction.requiringNew()
                .call(() -> service(PayoutRuns.class).compose(OFFICER, bankCode, REGION))
                .forEach(one ->
                        service(ApprovalService.class).decide(APPROVER, one.approvalId(), Decision.APPROVE, "核对无误"));
    }

    static String name(Movement movement) {
        return movement.account() + " " + movement.reference();
    }

    private record OpenLine(UUID id, Money left) {}

    /** The line of a fee account of which something is left to place. */
    private static @Nullable OpenLine findOpen(Movement movement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> service(Sql.class)
                        .list(
                                "select l.id, q.left_minor from bank_line l join bank_line_rest q on q.line_id = l.id where l.account = ?"
                                        + " and l.bank_reference = ? and q.left_minor > 0 and q.payout_id is null",
                                select -> {
                                    select.setString(1, movement.account());
                                    select.setString(2, movement.reference());
                                },
                                row -> new OpenLine(row.getObject(1, UUID.class), Money.ofFen(row.getLong(2)))))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static void identify(UUID line, AskedIdentification asked, LocalDate day) {
        service(Identification.class).identify(OFFICER, new LineId(line), asked, day);
    }

    private static Caller caller(String name, Role role) {
        return new Caller(ActorId.next(), name, Set.of(role), new Scope.Region(REGION));
    }

    private static AgreementDraft at(String bankCode, AgreementDraft draft) {
        return new AgreementDraft(
                draft.number(),
                bankCode,
                draft.depositAccount(),
                draft.feeAccount(),
                draft.settlementAccount(),
                draft.interest(),
                draft.startsOn(),
                draft.endsOn(),
                null);
    }
}
