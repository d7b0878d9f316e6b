package dev.tidemark.client.browser.build;

import java.util.ArrayList;
import java.util.List;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/// Makes pages smaller: records share one `equals`, one `hashCode` and one `toString`.
///
/// The compiler gives each record three methods of its own, and TeaVM cannot tell that nobody calls
/// them, because collections call them for any object: a tenth of a page. Here each record gets one
/// method instead, which lists its components, and its parent does the rest ([Parts]). The methods
/// answer what they did, except for texts, which were for people who debug: a record's has no names
/// any more, and that of an object without a text of its own is `object`, so that names of classes
/// need not be in the page. Methods that a record writes itself stay.
///
/// TeaVM asks first what the compiler's methods mean, and shows the class afterwards: so the answer
/// is a call of [Parts], and a method that has one is known by it and taken out.
@After(JCLPlugin.class)
public final class SmallRecords implements TeaVMPlugin {
    private static final String RECORD = "java.lang.Record";
    private static final String PARTS = Parts.class.getName();
    private static final ValueType PARTED = ValueType.object(Parted.class.getName());
    private static final List<MethodDescriptor> SHARED =
            List.of(
                    new MethodDescriptor("equals", Object.class, boolean.class),
                    new MethodDescriptor("hashCode", int.class),
                    new MethodDescriptor("toString", String.class));

    @Override
    public void install(TeaVMHost host) {
        ValueType[] bootstrap =
                ValueType.parseMany(
                        "Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                                + "Ljava/lang/invoke/TypeDescriptor;Ljava/lang/Class;"
                                + "Ljava/lang/String;[Ljava/lang/invoke/MethodHandle;"
                                + "Ljava/lang/Object;");
        host.add(
                new MethodReference("java.lang.runtime.ObjectMethods", "bootstrap", bootstrap),
                SmallRecords::meaning);
        ClassHolderTransformer transformer = SmallRecords::transform;
        host.add(transformer);
    }

    private static ValueEmitter meaning(DynamicCallSite site, ProgramEmitter program) {
        return ask(site.getCalledMethod(), site.getArguments(), program);
    }

    /// Calls the method of [Parts] of the same name.
    private static ValueEmitter ask(
            MethodDescriptor method, List<ValueEmitter> arguments, ProgramEmitter program) {
        List<ValueType> signature = new ArrayList<>(List.of(PARTED));
        List<ValueEmitter> values = new ArrayList<>(List.of(arguments.getFirst().cast(PARTED)));
        for (ValueEmitter other : arguments.subList(1, arguments.size())) {
            signature.add(ValueType.parse(Object.class));
            values.add(other);
        }
        signature.add(method.getResultType());
        MethodReference target =
                new MethodReference(
                        PARTS, method.getName() + "Of", signature.toArray(ValueType[]::new));
        return program.invoke(target, values.toArray(ValueEmitter[]::new));
    }

    private static void transform(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().equals(RECORD)) {
            type.getInterfaces().add(Parted.class.getName());
            SHARED.forEach(method -> share(type, method, context));
        } else if (type.getName().equals("java.lang.Object")) {
            MethodHolder text = type.getMethod(SHARED.getLast());
            ProgramEmitter program = ProgramEmitter.create(text, context.getHierarchy());
            program.constant("object").returnValue();
        } else if (RECORD.equals(type.getParent())) {
            for (MethodHolder method : List.copyOf(type.getMethods())) {
                if (generated(method)) {
                    type.removeMethod(method);
                }
            }
            list(type, context);
        }
    }

    private static void share(
            ClassHolder record, MethodDescriptor method, ClassHolderTransformerContext context) {
        MethodHolder shared = new MethodHolder(method);
        shared.setLevel(AccessLevel.PUBLIC);
        ProgramEmitter program = ProgramEmitter.create(shared, context.getHierarchy());
        List<ValueEmitter> arguments = new ArrayList<>(List.of(program.var(0, record)));
        for (int i = 0; i < method.parameterCount(); i++) {
            arguments.add(program.var(i + 1, method.parameterType(i)));
        }
        ask(method, arguments, program).returnValue();
        record.addMethod(shared);
    }

    /// Whether the compiler has made it.
    private static boolean generated(MethodHolder method) {
        Program program = method.getProgram();
        if (program == null || !SHARED.contains(method.getDescriptor())) {
            return false;
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getMethod().getClassName().equals(PARTS)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Adds the method that lists the components.
    private static void list(ClassHolder record, ClassHolderTransformerContext context) {
        List<FieldHolder> components =
                record.getFields().stream()
                        .filter(field -> !field.hasModifier(ElementModifier.STATIC))
                        .toList();
        MethodHolder parts =
                new MethodHolder(new MethodDescriptor("parts", ValueType.parse(Object[].class)));
        parts.setLevel(AccessLevel.PUBLIC);
        ProgramEmitter program = ProgramEmitter.create(parts, context.getHierarchy());
        ValueEmitter self = program.var(0, record);
        ValueEmitter array = program.constructArray(Object.class, components.size());
        for (int i = 0; i < components.size(); i++) {
            FieldHolder field = components.get(i);
            ValueEmitter value = self.getField(field.getName(), field.getType());
            boolean number = field.getType() instanceof ValueType.Primitive;
            array.setElement(i, number ? value.box() : value);
        }
        array.returnValue();
        record.addMethod(parts);
    }
}
