package cn.anxue.bank;

import cn.anxue.bank.identification.NamedPayers;
import cn.anxue.bank.instruction.Instructions;
import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where this room keeps ciphertexts. */
@ApplicationScoped
class SealedBankColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("bank_line", "particulars", LineParticulars.PURPOSE)
                        .boundToRow()
                        .replacedBy("bank_line_reencrypt"),
                SealedColumn.of("bank_line_doubt", "particulars", DoubtStore.PURPOSE)
                        .boundToRow(),
                SealedColumn.of("bank_line_payer", "payee", NamedPayers.PURPOSE),
                SealedColumn.of("bank_instruction", "payee", Instructions.PAYEE_PURPOSE));
    }
}
