package cn.anxue.bank.instruction;

import cn.anxue.bank.format.PaymentOrder;
import cn.anxue.bank.format.PaymentOrderXml;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.deposit.agreement.SupervisedAccounts;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.id.Uuid7;
import cn.anxue.institution.Holder;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Instructions as one pain.001. The message is named by the claim, each batch by its first instruction, each payment by its
 * instruction, all without hyphens: so whatever a pain.002 speaks of is found again.
 */
@ApplicationScoped
@Transactional
public class PaymentOrders {
    private static final String INITIATOR = "安学监管平台";

    private final Instructions instructions;
    private final SupervisedAccounts accounts;
    private final InstitutionRegister institutions;
    private final Today today;

    PaymentOrders(
            Instructions instructions, SupervisedAccounts accounts, InstitutionRegister institutions, Today today) {
        this.instructions = instructions;
        this.accounts = accounts;
        this.institutions = institutions;
        this.today = today;
    }

    private record Key(String account, LocalDate on) {}

    /** @param instructions at least one */
    public byte[] write(List<Instruction> instructions) {
        return written(instructions);
    }

    private byte[] written(List<Instruction> instructions) {
        Map<String, SupervisedAccount> found = accounts.find(
                instructions.stream().map(Instruction::fromAccount).toList());
        Map<InstitutionId, String> names = names(found);
        Map<Key, List<Instruction>> grouped = new LinkedHashMap<>();
        for (Instruction one : instructions) {
            grouped.computeIfAbsent(new Key(one.fromAccount(), one.requestedOn()), key -> new ArrayList<>())
                    .add(one);
        }
        List<PaymentOrder.Batch> batches = new ArrayList<>();
        grouped.forEach((key, group) -> {
            SupervisedAccount account = Objects.requireNonNull(found.get(key.account()));
            String name = Objects.requireNonNull(names.get(account.institution()));
            var debtor = new PaymentOrder.Party(name, account.number(), account.bankCode(), null);
            batches.add(new PaymentOrder.Batch(
                    plain(group.get(0).id().value()),
                    debtor,
                    key.on(),
                    group.stream().map(PaymentOrders::payment).toList()));
        });
        UUID claim = instructions.get(0).course().claim();
        var order = new PaymentOrder(
                plain(claim == null ? Uuid7.next() : claim),
                today.now().atZone(Today.ZONE).toOffsetDateTime(),
                INITIATOR,
                batches);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PaymentOrderXml.write(out, order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Those a file has room for: one it has none for does not keep the others back. */
    public List<Instruction> writable(List<Instruction> instructions) {
        Map<InstructionId, ProblemException> without = refusals(instructions);
        return instructions.stream()
                .filter(one -> !without.containsKey(one.id()))
                .toList();
    }

    /** Those a file has no room for, and why: of the instructions as they are, whatever of them the reader may see. */
    public Map<InstructionId, ProblemException> unwritable(Collection<InstructionId> ids) {
        return refusals(instructions.find(ids.stream().map(InstructionId::value).toList()));
    }

    private Map<InstructionId, ProblemException> refusals(List<Instruction> instructions) {
        if (instructions.isEmpty() || refusal(instructions).isEmpty()) {
            return Map.of();
        }
        Map<InstructionId, ProblemException> found = new HashMap<>();
        instructions.forEach(one -> refusal(List.of(one)).ifPresent(refused -> found.put(one.id(), refused)));
        return found;
    }

    /** By no method of the bean itself: a refusal that passes its door would undo the claim that asks. */
    private Optional<ProblemException> refusal(List<Instruction> instructions) {
        try {
            written(instructions);
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused);
        }
    }

    private Map<InstitutionId, String> names(Map<String, SupervisedAccount> found) {
        return institutions
                .holders(found.values().stream()
                        .map(SupervisedAccount::institution)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Holder::id, Holder::name));
    }

    private static PaymentOrder.Payment payment(Instruction one) {
        Payee payee = one.payee();
        var creditor = new PaymentOrder.Party(payee.name(), payee.account(), null, bankName(payee));
        return new PaymentOrder.Payment(plain(one.id().value()), one.amount(), creditor, remittance(one.purpose()));
    }

    private static @Nullable String bankName(Payee payee) {
        return payee.bankName();
    }

    private static String remittance(InstructionPurpose purpose) {
        return switch (purpose) {
            case CLAIM -> "风险保证金赔付";
            case RETURN -> "退还风险保证金";
            case EXCESS -> "退还超额保证金";
            case INTEREST -> "保证金利息";
            case RELEASE -> "课时费拨付";
            case REFUND -> "培训费退费";
            case FEE_RETURN -> "来款退回";
            case FEE_CLAIM -> "培训费赔付";
            case DEPOSIT_TRANSFER, FEE_TRANSFER, SERVICE_TRANSFER -> "监管账户划转";
            case SERVICE_SPENDING -> "课后服务经费支出";
        };
    }

    static String plain(UUID id) {
        return id.toString().replace("-", "");
    }
}
