package cn.anxue.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The project's files as text, and its Java as far as sizes and names go. */
final class Sources {
    /** @param lines from its name to its closing brace */
    record Method(Path file, String name, int parameters, int lines) {}

    record Type(Path file, String name) {}

    private final List<Method> methods = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();

    private Sources() {}

    static Sources parse(List<Path> files) {
        Sources sources = new Sources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                sources.read(unit, positions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    List<Method> methods() {
        return methods;
    }

    List<Type> types() {
        return types;
    }

    /** All files below the folder whose name ends so, in a steady order. */
    static List<Path> files(String folder, String ending) {
        Path root = Path.of(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(CompilationUnitTree unit, SourcePositions positions) {
        Path file = Path.of(unit.getSourceFile().getName());
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                types.add(new Type(file, type.getSimpleName().toString()));
                return super.visitClass(type, nothing);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                if (method.getBody() != null && positions.getStartPosition(unit, method) >= 0) {
                    long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method.getBody()));
                    long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                    methods.add(new Method(
                            file,
                            method.getName().toString(),
                            method.getParameters().size(),
                            (int) (last - first + 1)));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
    }
}
