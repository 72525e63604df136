package cn.anxue.bank.format;

import cn.anxue.bank.Direction;
import cn.anxue.money.Money;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Particulars of one movement within an entry ({@code TxDtls}).
 *
 * @param amount of this movement, in whatever currency it is given
 * @param returned whether it is a payment come back
 */
record CamtDetail(
        @Nullable Money amount,
        @Nullable Direction direction,
        @Nullable String bankReference,
        @Nullable String endToEndId,
        Party debtor,
        Party creditor,
        boolean returned,
        @Nullable String remittance) {

    static final CamtDetail NONE = new CamtDetail(null, null, null, null, Party.NOBODY, Party.NOBODY, false, null);

    /** The other side: who paid a credit, who was paid by a debit; of a payment come back the other way round. */
    Party counterparty(Direction effect, boolean reversal, String ownAccount) {
        boolean debtorFirst = (effect == Direction.CREDIT) != (reversal || returned);
        Party expected = debtorFirst ? debtor : creditor;
        Party other = debtorFirst ? creditor : debtor;
        return ownAccount.equals(expected.account())
                        || expected.equals(Party.NOBODY) && !ownAccount.equals(other.account())
                ? other
                : expected;
    }

    static CamtDetail read(XmlScan xml) throws IOException {
        return new CamtDetailScan(xml).read();
    }
}
