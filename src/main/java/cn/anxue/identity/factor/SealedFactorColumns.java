package cn.anxue.identity.factor;

import cn.anxue.cipher.SealedColumn;
import cn.anxue.cipher.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where second factors keep ciphertexts. */
@ApplicationScoped
class SealedFactorColumns implements SealedColumns {
    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                SealedColumn.of("identity_second_factor", "secret", SecondFactors.PURPOSE)
                        .keyedBy("actor_id"),
                SealedColumn.of("identity_second_factor", "pending_secret", SecondFactors.PURPOSE)
                        .keyedBy("actor_id"));
    }
}
