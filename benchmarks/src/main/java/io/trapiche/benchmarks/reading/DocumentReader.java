package io.trapiche.benchmarks.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a build reads VTEX's order documents with, found by name on the class path: signatures are
 * not the same in all builds, so nothing of it is compiled against.
 */
final class DocumentReader {

    private static final String VTEX = "io.trapiche.adapter.vtex.";
    private static final String ACCOUNT = "io.trapiche.domain.shared.AccountName";
    private static final String VIEW = VTEX + "json.JsonView";

    private final Method parse;
    private final Method read;
    private final Object documents;
    private final Object account;

    private DocumentReader() throws ReflectiveOperationException {
        this.parse = Class.forName(VTEX + "json.VtexJson").getMethod("read", String.class);
        Class<?> type = Class.forName(VTEX + "oms.OrderDocuments");
        this.documents = made(type);
        this.account = Class.forName(ACCOUNT).getConstructor(String.class).newInstance("lojademo");
        this.read =
                Stream.of(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals("read"))
                        .filter(
                                method ->
                                        Arrays.stream(method.getParameterTypes())
                                                .allMatch(DocumentReader::isTold))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchMethodException(type + ".read"));
        read.setAccessible(true);
    }

    static DocumentReader ofClassPath() throws ReflectiveOperationException {
        return new DocumentReader();
    }

    private static boolean isTold(Class<?> parameter) {
        return parameter.getName().equals(VIEW) || parameter.getName().equals(ACCOUNT);
    }

    /** As an order is read from VTEX's answer: from text to what the domain decides upon. */
    Object read(String text) throws ReflectiveOperationException {
        Object view = ((Optional<?>) parse.invoke(null, text)).orElseThrow();
        try {
            return read.getParameterCount() == 1
                    ? read.invoke(documents, view)
                    : read.invoke(documents, account, view);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Object made(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Parameter[] parameters = constructor.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(parameters[i].getType());
        }
        return constructor.newInstance(arguments);
    }

    private static Object argument(Class<?> type) throws ReflectiveOperationException {
        Function<Object, Object> nobody = _ -> Optional.empty();
        return switch (type.getSimpleName()) {
            case "OrderFields" -> type.getField("LISTED").get(null);
            case "AmountScales" -> type.getField("DOCUMENTED").get(null);
            case "Function" -> nobody;
            case "AmountOddities" -> called(type.getDeclaredMethod("untold"));
            case "AccountZones" -> answering(type, ZoneOffset.UTC);
            default -> made(type);
        };
    }

    private static Object answering(Class<?> type, Object answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> answer);
    }

    private static Object called(Method method) throws ReflectiveOperationException {
        method.setAccessible(true);
        return method.invoke(null);
    }
}
