package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one {@code TxDtls}. */
final class CamtDetailScan {
    private static final int CHUNK = 140;

    private final XmlScan xml;
    private final StringBuilder remittance = new StringBuilder();

    private @Nullable Money amount;
    private @Nullable Money amountWithin;
    private @Nullable Direction direction;
    private @Nullable String bankReference;
    private @Nullable String endToEndId;
    private @Nullable String debtorName;
    private @Nullable String debtorAccount;
    private @Nullable String creditorName;
    private @Nullable String creditorAccount;
    private boolean returned;
    private @Nullable String further;

    CamtDetailScan(XmlScan xml) {
        this.xml = xml;
    }

    CamtDetail read() throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "Refs" -> readReferences();
                case "Amt" -> amount = CamtValues.anyAmount(xml);
                case "AmtDtls" -> readAmounts();
                case "CdtDbtInd" -> direction = CamtValues.direction(xml);
                case "RltdPties" -> readParties();
                case "RmtInf" -> readRemittance();
                case "RtrInf" -> {
                    returned = true;
                    xml.skip();
                }
                case "AddtlTxInf" -> further = xml.textOrNull();
                default -> xml.skip();
            }
        }
        return new CamtDetail(
                amount == null ? amountWithin : amount,
                direction,
                bankReference,
                endToEndId,
                new Party(debtorName, debtorAccount),
                new Party(creditorName, creditorAccount),
                returned,
                Words.remittance(remittance.isEmpty() ? further : remittance.toString()));
    }

    private void readReferences() throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "AcctSvcrRef" -> bankReference = CamtValues.reference(xml);
                case "EndToEndId" -> endToEndId = CamtValues.reference(xml);
                default -> xml.skip();
            }
        }
    }

    private void readAmounts() throws IOException {
        while (xml.child()) {
            boolean moved = xml.name().equals("TxAmt");
            while (xml.child()) {
                if (moved && xml.name().equals("Amt")) {
                    amountWithin = CamtValues.anyAmount(xml);
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void readParties() throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "Dbtr" -> debtorName = name();
                case "DbtrAcct" -> debtorAccount = account();
                case "Cdtr" -> creditorName = name();
                case "CdtrAcct" -> creditorAccount = account();
                default -> xml.skip();
            }
        }
    }

    /** Since version 7 a party stands one element deeper, and may be a bank. */
    private @Nullable String name() throws IOException {
        String name = null;
        while (xml.child()) {
            switch (xml.name()) {
                case "Nm" -> name = xml.textOrNull();
                case "Pty" -> name = xml.textAt("Nm");
                case "Agt" -> name = xml.textAt("FinInstnId", "Nm");
                default -> xml.skip();
            }
        }
        return Words.name(name);
    }

    private @Nullable String account() throws IOException {
        String account = null;
        while (xml.child()) {
            if (xml.name().equals("Id")) {
                account = CamtValues.accountId(xml);
            } else {
                xml.skip();
            }
        }
        return account;
    }

    private void readRemittance() throws IOException {
        int last = CHUNK;
        while (xml.child()) {
            String text = xml.name().equals("Ustrd") ? xml.textOrNull() : structured();
            if (text != null && remittance.length() < Words.REMITTANCE_MAX) {
                // A text cut into full pieces goes on without a blank.
                remittance.append(last == CHUNK ? "" : " ").append(text);
                last = text.length();
            }
        }
    }

    private @Nullable String structured() throws IOException {
        return xml.name().equals("Strd") ? xml.textAt("CdtrRefInf", "Ref") : ignored();
    }

    private @Nullable String ignored() throws IOException {
        xml.skip();
        return null;
    }
}
