package org.liaison.testkit.rules;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A module as the rules see it: its compiled classes without tests and generated code, and its
/// source files.
///
/// @param basePackage the package above all others of the module, such as `org.liaison.cases`
/// @param plain whether every file of it is domain: no technology anywhere
/// @param allowed packages that the domain may use besides the usual ones, ArchUnit's notation
public record JudgedModule(
        String basePackage,
        boolean plain,
        Set<String> allowed,
        List<JavaClass> classes,
        List<SourceFile> sources,
        List<SourceFile> testSources) {

    /// Where a file stands in a service's folder tree.
    enum Place {
        /// The base package itself.
        ROOT,
        /// A folder directly below it.
        FEATURE,
        /// A folder below a feature, named for one technology.
        TECHNOLOGY,
        /// The one folder of wiring, and everything below it.
        PLATFORM
    }

    static JudgedModule read(
            String basePackage,
            boolean plain,
            Set<String> allowed,
            Path sources,
            ImportOption classesOfTheModule) {
        List<JavaClass> classes =
                ArchConfiguration.withThreadLocalScope(configuration -> {
                    // Other people's classes are judged by their names alone; reading
                    // them all would take longer than every rule together.
                    configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
                    configuration.setClassResolverArguments("org.liaison");
                    return importHandWritten(basePackage, classesOfTheModule);
                });
        Path tests = sources.resolveSibling("../test/java").normalize();
        return new JudgedModule(
                basePackage,
                plain,
                Set.copyOf(allowed),
                classes,
                SourceFile.under(sources),
                SourceFile.under(tests));
    }

    /// The hand-written types with a name: no package-info, nothing anonymous.
    List<JavaClass> types() {
        return classes.stream()
                .filter(type -> !type.getSimpleName().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }

    Place placeOf(JavaClass type) {
        String[] folders = foldersOf(type);
        if (folders.length == 0) {
            return Place.ROOT;
        }
        if (folders[0].equals("platform")) {
            return Place.PLATFORM;
        }
        return folders.length == 1 ? Place.FEATURE : Place.TECHNOLOGY;
    }

    /// The technology a file's folder is named for, if it is in such a folder.
    Optional<String> technologyOf(JavaClass type) {
        return placeOf(type) == Place.TECHNOLOGY
                ? Optional.of(foldersOf(type)[1])
                : Optional.empty();
    }

    boolean owns(JavaClass type) {
        return isWithin(type.getPackageName(), basePackage);
    }

    boolean isDomain(JavaClass type) {
        return owns(type) && (plain || placeOf(type) == Place.FEATURE);
    }

    /// The folders of a type below the base package.
    private String[] foldersOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(basePackage)
                ? new String[0]
                : name.substring(basePackage.length() + 1).split("\\.", -1);
    }

    static boolean isWithin(String packageName, String ancestor) {
        return packageName.equals(ancestor) || packageName.startsWith(ancestor + ".");
    }

    private static List<JavaClass> importHandWritten(
            String basePackage, ImportOption classesOfTheModule) {
        return new ClassFileImporter()
                .withImportOption(classesOfTheModule).importPackages(basePackage).stream()
                        .filter(type -> !isGenerated(type))
                        .toList();
    }

    private static boolean isGenerated(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.isAnnotatedWith("org.apache.avro.specific.AvroGenerated");
    }
}
