package cn.anxue.batch;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** Plain SQL over a connection of the test's own, without the service. */
public final class SqlFixtures {
    private SqlFixtures() {}

    /** Whoever asks for a connection is given this one, and does not close it. */
    public static Sql over(Connection connection) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                SqlFixtures.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Sql((AgroalDataSource) Proxy.newProxyInstance(
                SqlFixtures.class.getClassLoader(),
                new Class<?>[] {AgroalDataSource.class},
                (proxy, method, arguments) -> kept));
    }
}
