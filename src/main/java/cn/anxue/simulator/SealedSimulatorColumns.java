package cn.anxue.simulator;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where this room keeps ciphertexts. */
@ApplicationScoped
class SealedSimulatorColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("simulator_movement", "other", Truth.OTHER_PURPOSE),
                SealedColumn.of("simulator_instruction", "payee", TakenInstructions.PAYEE_PURPOSE));
    }
}
