package org.latentworkbench.ui.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.IMessage;
import org.eclipse.ui.forms.IMessageManager;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.Problem.Severity;
import org.latentworkbench.core.yaml.YamlNode;

/** Shows on the form what is wrong: at the fields, at the steps, and how much at the top. */
final class FormMessages {
	private final FormSite site;
	private final IManagedForm form;
	private Optional<String> refused = Optional.empty();
	/** Where messages stand or stood. */
	private final Set<Control> marked = new HashSet<>();

	FormMessages(FormSite site, IManagedForm form) {
		this.site = site;
		this.form = form;
		form.getForm().getForm().addMessageHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				clicked(event.data instanceof IMessage[] all ? List.of(all) : List.of());
			}
		});
	}

	/** A change that was not possible; it is shown until the next one. */
	void refused(Optional<String> message) {
		if (!message.equals(refused)) {
			refused = message;
			show();
		}
	}

	/** Shows the problems of the file as they are known now. @return the worst for each step */
	Map<String, Severity> show() {
		ConfigSession session = site.session();
		IMessageManager messages = form.getMessageManager();
		var worst = new HashMap<String, Severity>();
		if (marked.removeIf(Control::isDisposed)) {
			// here only does the manager forget controls that are gone; it stumbles over them elsewhere
			messages.update();
		}
		messages.setAutoUpdate(false);
		messages.removeAllMessages();
		refused.ifPresent(text -> messages.addMessage("refused", text, null, IMessageProvider.ERROR));
		session.broken().ifPresent(p -> messages.addMessage("broken", "The YAML has an error in line " + ConfigSession.line(p) + ": it "
				+ p.message() + ". The form shows what was there before.", p, IMessageProvider.ERROR));
		if (session.broken().isEmpty()) {
			session.problems().forEach(p -> add(messages, p, worst));
		}
		messages.setAutoUpdate(true);
		return worst;
	}

	private void add(IMessageManager messages, Problem problem, Map<String, Severity> worst) {
		YamlNode root = site.session().tree().orElseThrow();
		List<String> path = TreePath.of(root, problem);
		if (path.size() > 1 && path.get(0).equals("steps")) {
			worst.merge(path.get(1), problem.severity(), (a, b) -> a == Severity.ERROR ? a : b);
		}
		int type = problem.isError() ? IMessageProvider.ERROR : IMessageProvider.WARNING;
		Optional<Field> field = site.field(path);
		if (field.isPresent()) {
			mark(field.get().control());
			messages.addMessage(problem, problem.message(), problem, type, field.get().control());
		} else {
			String step = path.size() > 1 && path.get(0).equals("steps") ? path.get(1) + ": " : "";
			messages.addMessage(problem, step + problem.message(), problem, type);
		}
	}

	/** What stands at a control goes before it does: of one that is gone, the manager cannot take anything away. */
	private void mark(Control control) {
		if (marked.add(control)) {
			control.addDisposeListener(e -> {
				if (!form.getForm().getForm().getHead().isDisposed()) {
					form.getMessageManager().removeMessages(control);
				}
			});
		}
	}

	/** One message is gone to, of several one is chosen. */
	private void clicked(List<IMessage> messages) {
		if (messages.size() == 1) {
			go(messages.get(0));
			return;
		}
		Menu menu = new Menu(form.getForm().getShell(), SWT.POP_UP);
		for (IMessage message : messages) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(message.getMessage().replace("&", "&&"));
			item.addListener(SWT.Selection, e -> go(message));
		}
		menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private void go(IMessage message) {
		Control control = message.getControl();
		if (control != null && !control.isDisposed() && control.setFocus()) {
			return;
		}
		if (message.getData() instanceof Problem p) {
			p.place().ifPresent(site.editor()::reveal);
		}
	}
}
