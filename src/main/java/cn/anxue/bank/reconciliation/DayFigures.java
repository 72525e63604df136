package cn.anxue.bank.reconciliation;

import cn.anxue.bank.statement.AccountDay;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one day of one account.
 *
 * @param bank the bank's closing balance; null where no statement covers the day
 * @param book what our book of the account says
 * @param missing what should be there and is not, of the whole book
 * @param transit what is on its way between the institution's banks
 * @param unconfirmed what our book holds by that day that the bank's statements show on another, or not yet
 * @param claims what the account must keep for all who are owed
 * @param lines how many lines moved it that day
 * @param moved what they moved, both ways together
 */
record DayFigures(
        Account account,
        LocalDate day,
        @Nullable Money bank,
        Money book,
        Money missing,
        Money transit,
        Money unconfirmed,
        Money claims,
        int lines,
        Money moved) {

    /** The account a day is of. */
    record Account(
            String number,
            Purpose purpose,
            InstitutionId institution,
            String regionCode,
            String bankCode,
            LocalDate openedOn) {}

    AccountDay key() {
        return new AccountDay(account.number(), day);
    }

    DayFigures withBank(@Nullable Money closing) {
        return new DayFigures(account, day, closing, book, missing, transit, unconfirmed, claims, lines, moved);
    }

    DayFigures withUnconfirmed(Money amount) {
        return new DayFigures(account, day, bank, book, missing, transit, amount, claims, lines, moved);
    }
}
