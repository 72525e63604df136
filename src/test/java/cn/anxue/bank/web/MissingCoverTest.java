package cn.anxue.bank.web;

import static cn.anxue.bank.web.BankClient.report;
import static cn.anxue.fee.payout.PayoutFixtures.balance;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.FeeBooksProof;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.fee.FeeBooks;
import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an institution pays in itself covers what is missing, and goes back otherwise. */
@QuarkusTest
class MissingCoverTest extends FeeLineCase {
    @Test
    void coversAsMuchAsIsMissing() {
        pay("R1", "4000.00", order.reference().value());
        report(LineFixtures.debit(account, "R2", "300.00", null)).body("items[0].code", is("MISSING"));
        assertEquals(Money.ofYuan(300), balance(agreement, FeeBooks.MISSING));
        String line = report(ownMoney("R3", "500.00")).extract().path("items[0].id");

        place(line, "MISSING_COVERED", null, null).statusCode(200).body("left.amount", is("200.00"));

        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.MISSING));
        assertEquals(Money.ofYuan(200), balance(agreement, FeeBooks.UNIDENTIFIED));
        place(line, "MISSING_COVERED", null, null).statusCode(409).body("code", is("NOTHING_MISSING"));
        place(line, "RETURN_TO_PAYER", null, null).statusCode(200).body("left.amount", is("0.00"));
        FeeBooksProof.of(agreement, List.of(order), "covered");
    }

    @Test
    void takesNoFamilysMoneyForIt() {
        report(LineFixtures.debit(account, "R1", "300.00", null));
        String line = pay("R2", "300.00", "学费").extract().path("items[0].id");

        place(line, "MISSING_COVERED", null, null).statusCode(422).body("code", is("NOT_PAID_BY_INSTITUTION"));

        assertEquals(Money.ofYuan(300), balance(agreement, FeeBooks.MISSING));
        assertEquals(Money.ofYuan(300), balance(agreement, FeeBooks.UNIDENTIFIED));
    }

    /** Anybody can write a name. */
    @Test
    void believesNoNameWithoutAnAccount() {
        report(LineFixtures.debit(account, "R1", "300.00", null));
        LineDraft named = LineFixtures.paidBy(
                ownMoney("R2", "300.00"), agreement.settlementAccount().name(), null, "补足");
        String line = report(named).extract().path("items[0].id");

        place(line, "MISSING_COVERED", null, null).statusCode(422).body("code", is("NOT_PAID_BY_INSTITUTION"));

        assertEquals(Money.ofYuan(300), balance(agreement, FeeBooks.MISSING));
    }

    /** As banks write numbers: in groups, or in full width. */
    @Test
    void knowsTheAccountHoweverItsNumberIsWritten() {
        String number = agreement.settlementAccount().account();
        String grouped = number.replaceAll("(.{4})(?=.)", "$1 ");
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(one -> wide.append((char) (one + '０' - '0')));
        report(LineFixtures.debit(account, "R1", "300.00", null));
        String first = report(paidFrom("R2", grouped)).extract().path("items[0].id");
        String second = report(paidFrom("R3", wide.toString())).extract().path("items[0].id");
        String other = report(paidFrom("R4", number + "1")).extract().path("items[0].id");

        place(other, "MISSING_COVERED", null, null).statusCode(422).body("code", is("NOT_PAID_BY_INSTITUTION"));
        place(first, "MISSING_COVERED", null, null).statusCode(200).body("left.amount", is("0.00"));
        place(second, "MISSING_COVERED", null, null).statusCode(200).body("left.amount", is("0.00"));
        assertEquals(Money.ofYuan(100), balance(agreement, FeeBooks.MISSING));
    }

    private LineDraft paidFrom(String reference, String number) {
        LineDraft line = LineFixtures.draft(account, reference, "CREDIT", "100.00", "补足", null);
        return LineFixtures.paidBy(line, agreement.settlementAccount().name(), number, "补足");
    }

    @Test
    void isMissingAgainOnceTheBankTakesItBack() {
        report(LineFixtures.debit(account, "R1", "300.00", null));
        String line = report(ownMoney("R2", "300.00")).extract().path("items[0].id");
        place(line, "MISSING_COVERED", null, null).statusCode(200);

        reverse("R9", "300.00", "R2");

        assertEquals(Money.ofYuan(300), balance(agreement, FeeBooks.MISSING));
        assertEquals(Money.ofYuan(0), balance(agreement, FeeBooks.UNIDENTIFIED));
    }

    private LineDraft ownMoney(String reference, String amount) {
        LineDraft line = LineFixtures.draft(account, reference, "CREDIT", amount, "补足", null);
        return LineFixtures.paidBy(
                line,
                agreement.settlementAccount().name(),
                agreement.settlementAccount().account(),
                "补足");
    }
}
