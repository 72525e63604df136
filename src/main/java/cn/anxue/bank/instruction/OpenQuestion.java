package cn.anxue.bank.instruction;

import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instruction of which the bank's words and its lines do not tell the same.
 *
 * @param since the day of the word or of the line that stands alone
 * @param line the line that shows the payment, where there is one
 */
public record OpenQuestion(
        InstructionId instruction,
        String account,
        Money amount,
        LocalDate since,
        @Nullable UUID line) {}
