package cn.anxue.deposit.outflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import org.junit.jupiter.api.Test;

class PayeeTest {
    @Test
    void isNamedAsPeopleWriteItsAccount() {
        String digits = "62170000".repeat(4) + "01";

        Payee payee = Payee.named(" ", digits.replaceAll("(....)", "$1 "), " 张建国 ", "");

        assertEquals(new Payee(null, digits, "张建国"), payee);
    }

    @Test
    void hasNoAccountThatNoPaymentFileHasRoomFor() {
        String tooLong = "62170000".repeat(4) + "001";

        ProblemException refused =
                assertThrows(ProblemException.class, () -> Payee.named(null, tooLong, "张建国", "/payee"));

        assertEquals(RequestProblem.INVALID_VALUE, refused.kind());
        assertEquals("/payee/account", refused.violations().get(0).pointer());
    }
}
